package io.postillion.core.publish;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/**
 * Keeps the news of what went out to itself while more is due: whoever hears it has work to do, and
 * those that are still due would have to share the machine with it. The ledger knows already.
 */
final class Courtesy {

  private static final Duration GLANCE = Duration.ofMillis(100);

  private final BooleanSupplier pressed;
  private final Executor threads;
  private final Duration longest;
  private final ConcurrentLinkedQueue<Runnable> news = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean watching = new AtomicBoolean();

  /**
   * @param pressed whether posts are due that cannot leave at once
   * @param longest no news waits longer, however much is due
   */
  Courtesy(BooleanSupplier pressed, Executor threads, Duration longest) {
    this.pressed = pressed;
    this.threads = threads;
    this.longest = longest;
  }

  /** Now, or as soon as there is time for it. */
  void tell(Runnable what) {
    if (news.isEmpty() && !pressed.getAsBoolean()) {
      what.run();
      return;
    }
    news.add(what);
    watch();
  }

  private void watch() {
    if (watching.compareAndSet(false, true)) {
      long until = System.nanoTime() + longest.toNanos();
      later(() -> look(until));
    }
  }

  private void look(long until) {
    if (pressed.getAsBoolean() && System.nanoTime() - until < 0) {
      later(() -> look(until));
      return;
    }
    try {
      for (Runnable what = news.poll(); what != null; what = news.poll()) {
        what.run();
      }
    } finally {
      watching.set(false);
    }
    if (!news.isEmpty()) {
      watch(); // came in while we were leaving
    }
  }

  private void later(Runnable work) {
    CompletableFuture.delayedExecutor(GLANCE.toMillis(), TimeUnit.MILLISECONDS, threads)
        .execute(work);
  }
}
