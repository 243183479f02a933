package io.postillion.plugin.wiring;

import io.postillion.core.ai.Forgetting;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/** Forgets now and then what models said long ago; several nodes do it one after the other. */
final class Tidying implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Tidying.class);
  private static final Duration FIRST = Duration.ofMinutes(5);
  private static final Duration EVERY = Duration.ofHours(1);

  private final Forgetting forgetting;
  private @Nullable ScheduledExecutorService thread;

  Tidying(Forgetting forgetting) {
    this.forgetting = forgetting;
  }

  @Override
  public synchronized void start() {
    ScheduledExecutorService started =
        Executors.newSingleThreadScheduledExecutor(new CustomizableThreadFactory("tidying-"));
    started.scheduleWithFixedDelay(
        this::tidy, FIRST.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
    thread = started;
  }

  /** The next turn comes, whatever became of this one. */
  void tidy() {
    try {
      int many = forgetting.forget();
      if (many > 0) {
        LOG.info("{} answers, suggestions and pictures were old enough to be forgotten", many);
      }
    } catch (RuntimeException broken) {
      LOG.warn(
          "Old answers of models could not be forgotten; trying again in {} minutes.",
          EVERY.toMinutes(),
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
