package io.postillion.plugin.wiring;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/** Work that is done again and again on a thread of its own; several nodes may do it. */
abstract class Rounds implements SmartLifecycle {

  private final Logger log = LoggerFactory.getLogger(getClass());
  private final String name;
  private final Duration first;
  private final Duration every;
  private @Nullable ScheduledExecutorService thread;

  /**
   * @param name of the thread
   * @param first how long after the start the first round begins
   * @param every how long after a round the next begins
   */
  Rounds(String name, Duration first, Duration every) {
    this.name = name;
    this.first = first;
    this.every = every;
  }

  /** One round. */
  abstract void work();

  /** What did not happen when a round fails, as a sentence without its full stop. */
  abstract String undone();

  /** The next round comes, whatever became of this one. */
  final void round() {
    try {
      work();
    } catch (RuntimeException broken) {
      log.warn("{}; trying again in {} minutes.", undone(), every.toMinutes(), broken);
    }
  }

  @Override
  public final synchronized void start() {
    ScheduledExecutorService started =
        Executors.newSingleThreadScheduledExecutor(new CustomizableThreadFactory(name + "-"));
    started.scheduleWithFixedDelay(
        this::round, first.toSeconds(), every.toSeconds(), TimeUnit.SECONDS);
    thread = started;
  }

  @Override
  public final synchronized void stop() {
    if (thread != null) {
      thread.shutdownNow();
      thread = null;
    }
  }

  @Override
  public final synchronized boolean isRunning() {
    return thread != null;
  }
}
