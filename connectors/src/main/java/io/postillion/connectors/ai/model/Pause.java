package io.postillion.connectors.ai.model;

import io.postillion.core.failure.Transient;
import java.time.Duration;

/** Waits between two attempts. */
@FunctionalInterface
public interface Pause {

  /** Lets the thread sleep. */
  Pause SLEEP =
      duration -> {
        try {
          Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new Transient("Interrupted while waiting for a model. Ask again.", null, e);
        }
      };

  /**
   * @throws Transient when the thread was interrupted
   */
  void of(Duration duration);
}
