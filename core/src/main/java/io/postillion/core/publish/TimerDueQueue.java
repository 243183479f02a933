package io.postillion.core.publish;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** One thread keeps the time, others do the work, so that a slow network delays nobody else. */
public final class TimerDueQueue implements DueQueue {

  private final Clock clock;
  private final ScheduledExecutorService timer;
  private final Executor workers;

  public TimerDueQueue(Clock clock, ScheduledExecutorService timer, Executor workers) {
    this.clock = clock;
    this.timer = timer;
    this.workers = workers;
  }

  @Override
  public CompletionStage<Void> at(Instant due) {
    CompletableFuture<Void> ready = new CompletableFuture<>();
    long wait = Math.max(0, Duration.between(clock.instant(), due).toNanos());
    timer.schedule(() -> workers.execute(() -> ready.complete(null)), wait, TimeUnit.NANOSECONDS);
    return ready;
  }
}
