package io.postillion.plugin.notice;

import io.postillion.core.notice.Notices;
import io.postillion.core.notice.Sending;
import io.postillion.core.notice.Spreading;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
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
 * Finds out whom to tell, and tells them; each means has a thread of its own, so that a dead mail
 * server holds up nothing but mail. Several nodes may.
 */
public final class NoticeRounds implements SmartLifecycle {

  /** How long what was told is kept, so that "did they get it?" has an answer. */
  static final Duration KEPT = Duration.ofDays(90);

  private static final Logger LOG = LoggerFactory.getLogger(NoticeRounds.class);

  private final Notices notices;
  private final Spreading spreading;
  private final List<Sending> sendings;
  private final boolean on;
  private final Duration every;
  private final Clock clock;
  private @Nullable ScheduledExecutorService threads;

  public NoticeRounds(
      Notices notices,
      Spreading spreading,
      List<Sending> sendings,
      boolean on,
      Duration every,
      Clock clock) {
    this.notices = notices;
    this.spreading = spreading;
    this.sendings = List.copyOf(sendings);
    this.on = on;
    this.every = every;
    this.clock = clock;
  }

  @Override
  public synchronized void start() {
    ScheduledExecutorService started =
        Executors.newScheduledThreadPool(
            on ? 1 + sendings.size() : 0, new CustomizableThreadFactory("notices-"));
    if (on) {
      repeat(started, every, () -> round("spread", spreading::spread));
      sendings.forEach(
          sending -> repeat(started, every, () -> round(sending.means().name(), sending::send)));
      repeat(
          started,
          Duration.ofHours(1),
          () -> round("forget", () -> notices.forget(clock.instant().minus(KEPT))));
    }
    threads = started;
  }

  private static void repeat(ScheduledExecutorService on, Duration every, Runnable work) {
    on.scheduleWithFixedDelay(work, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** The next turn comes, whatever became of this one. */
  void round(String what, IntSupplier work) {
    try {
      int done = work.getAsInt();
      if (done > 0) {
        LOG.debug("Notices, {}: {}", what, done);
      }
    } catch (RuntimeException broken) {
      LOG.warn("Notices, {}: this round failed, the next one comes: {}", what, broken.toString());
    }
  }

  @Override
  public synchronized void stop() {
    if (threads != null) {
      threads.shutdownNow();
      threads = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return threads != null;
  }
}
