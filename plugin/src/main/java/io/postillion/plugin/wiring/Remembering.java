package io.postillion.plugin.wiring;

import io.postillion.core.memory.Learning;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Learns now and then what was approved meanwhile, and forgets what is not any more, on one thread
 * that nobody waits for.
 */
final class Remembering implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Remembering.class);
  private static final Duration EVERY = Duration.ofMinutes(1);
  private static final Duration FORGET_EVERY = Duration.ofHours(1);

  private final Learning learning;
  private @Nullable ScheduledExecutorService thread;

  Remembering(Learning learning) {
    this.learning = learning;
  }

  @Override
  public synchronized void start() {
    CustomizableThreadFactory threads = new CustomizableThreadFactory("remembering-");
    threads.setThreadPriority(Thread.MIN_PRIORITY);
    threads.setDaemon(true);
    ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(threads);
    started.scheduleWithFixedDelay(
        () -> turn("learned", () -> learning.learn()),
        EVERY.toSeconds(),
        EVERY.toSeconds(),
        TimeUnit.SECONDS);
    started.scheduleWithFixedDelay(
        () -> turn("forgotten", () -> learning.forget()),
        FORGET_EVERY.toSeconds(),
        FORGET_EVERY.toSeconds(),
        TimeUnit.SECONDS);
    thread = started;
  }

  /** The next turn comes, whatever became of this one. */
  void turn(String what, IntSupplier work) {
    try {
      int many = work.getAsInt();
      if (many > 0) {
        LOG.debug("{} posts were {} as examples", many, what);
      }
    } catch (RuntimeException broken) {
      LOG.warn(
          "Some posts could not be {} as examples; it is tried again with the next turn.",
          what,
          broken);
    }
  }

  @Override
  public synchronized void stop() {
    if (thread != null) {
      thread.shutdownNow();
      thread = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return thread != null;
  }
}
