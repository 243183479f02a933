package io.postillion.plugin.wiring;

import io.postillion.routes.ingest.IngestTurns;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/** Each node looks for itself which sources people added at the desk or removed. */
final class SourceTurns implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(SourceTurns.class);
  private static final int SECONDS = 2;

  private final IngestTurns turns;
  private @Nullable ScheduledExecutorService thread;

  SourceTurns(IngestTurns turns) {
    this.turns = turns;
  }

  @Override
  public synchronized void start() {
    ScheduledExecutorService started =
        Executors.newSingleThreadScheduledExecutor(new CustomizableThreadFactory("sources-"));
    started.scheduleWithFixedDelay(this::look, 0, SECONDS, TimeUnit.SECONDS);
    thread = started;
  }

  /** The next turn comes, whatever became of this one. */
  private void look() {
    try {
      turns.look();
    } catch (RuntimeException broken) {
      LOG.warn(
          "The sources that people set at the desk could not be looked at; trying again in {} s",
          SECONDS,
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
