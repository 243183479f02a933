package io.postillion.connectors.ai.model;

import io.postillion.core.ai.CalledOffException;
import io.postillion.core.ai.Waiting;
import io.postillion.core.failure.Transient;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits between two attempts. */
@FunctionalInterface
public interface Pause {

  /** Lets the thread sleep, as long as somebody waits for what it does. */
  Pause SLEEP =
      duration -> {
        CountDownLatch stopped = new CountDownLatch(1);
        try (Waiting.Binding stop = Waiting.here().ends(stopped::countDown)) {
          if (stopped.await(duration.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new CalledOffException();
          }
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new Transient("Interrupted while waiting for a model. Ask again.", null, e);
        }
      };

  /**
   * @throws Transient when the thread was interrupted
   * @throws CalledOffException when nobody waits any more
   */
  void of(Duration duration);
}
