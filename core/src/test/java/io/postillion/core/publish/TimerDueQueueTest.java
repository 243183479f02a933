package io.postillion.core.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TimerDueQueueTest {

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00.000900Z");

  private final RecordingTimer timer = new RecordingTimer();
  private final TimerDueQueue queue =
      new TimerDueQueue(new SettableClock(NOW), timer, Runnable::run);

  @AfterEach
  void stop() {
    timer.shutdownNow();
  }

  @Test
  void what_is_past_is_woken_at_once() throws Exception {
    queue.at(NOW.minusSeconds(5)).toCompletableFuture().get(10, TimeUnit.SECONDS);

    assertThat(timer.waits).containsExactly(Duration.ZERO);
  }

  @Test
  void the_wait_is_exact_so_that_nothing_wakes_a_fraction_of_a_millisecond_early()
      throws Exception {
    queue.at(NOW.plusNanos(1_999_999)).toCompletableFuture().get(10, TimeUnit.SECONDS);

    assertThat(timer.waits).containsExactly(Duration.ofNanos(1_999_999));
  }

  /** Writes down how long it was to wait, and does not. */
  private static final class RecordingTimer extends ScheduledThreadPoolExecutor {

    private final List<Duration> waits = new ArrayList<>();

    RecordingTimer() {
      super(1);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
      waits.add(Duration.of(delay, unit.toChronoUnit()));
      return super.schedule(command, 0, unit);
    }
  }
}
