package io.postillion.core.publish;

import io.postillion.core.post.PostEvent;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/**
 * Writes what became of sends into the ledger, many at a time, and goes on trying while the
 * database is away: what the network answered must not be forgotten as long as this node lives.
 * When it gives up after all, the entry's lease has ended, and the network is asked.
 */
final class Recorder {

  private static final Logger LOG = System.getLogger(Recorder.class.getName());

  /** So many in one transaction. */
  private static final int BATCH = 100;

  private static final Duration PAUSE = Duration.ofSeconds(1);

  /** While more is due, so much comes back in this time that it is written down together. */
  private static final Duration GATHERING = Duration.ofMillis(50);

  /** A stream that a node can just keep up with must not be kept waiting for its end. */
  private static final Duration COURTEOUS = Duration.ofSeconds(20);

  /** Long after every lease has ended. */
  private static final int TRIES = 600;

  private final Bookkeeping books;
  private final Executor writer;
  private final BooleanSupplier pressed;
  private final ConcurrentLinkedQueue<Departed> departed = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean writing = new AtomicBoolean();
  private final Courtesy courtesy;
  private final Object lock = new Object();
  private int unwritten;

  /**
   * @param pressed whether posts are due that cannot leave at once
   */
  Recorder(Bookkeeping books, Executor writer, BooleanSupplier pressed) {
    this.books = books;
    this.writer = writer;
    this.pressed = pressed;
    this.courtesy = new Courtesy(pressed, writer, COURTEOUS);
  }

  /** The network said that it is out. */
  void sent(Publication claimed, Sent sent, CompletableFuture<Sent> answer) {
    count(1);
    departed.add(new Departed(claimed, sent, answer, TRIES));
    write();
  }

  /**
   * Anything else.
   *
   * @param write tells the ledger; may fail
   * @param problem what then becomes of the answer
   */
  void ended(Runnable write, RuntimeException problem, CompletableFuture<Sent> answer) {
    count(1);
    writer.execute(() -> tryToEnd(write, problem, answer, TRIES));
  }

  /**
   * Waits until all that came back is written down.
   *
   * @return false when something still was not at the end of the time
   */
  boolean isDone(Duration atMost) throws InterruptedException {
    long end = System.nanoTime() + atMost.toNanos();
    synchronized (lock) {
      while (unwritten > 0) {
        long left = end - System.nanoTime();
        if (left <= 0) {
          return false;
        }
        lock.wait(Math.max(1, left / 1_000_000));
      }
      return true;
    }
  }

  private void count(int more) {
    synchronized (lock) {
      unwritten += more;
      lock.notifyAll();
    }
  }

  private void tryToEnd(
      Runnable write, RuntimeException problem, CompletableFuture<Sent> answer, int tries) {
    try {
      write.run();
    } catch (NotDueException withdrawn) {
      count(-1);
      answer.completeExceptionally(withdrawn);
      return;
    } catch (RuntimeException untold) {
      if (tries > 0) {
        LOG.log(Level.WARNING, "The ledger takes nothing now; trying again: {0}", untold);
        later(PAUSE).execute(() -> tryToEnd(write, problem, answer, tries - 1));
        return;
      }
      count(-1);
      untold.addSuppressed(problem);
      answer.completeExceptionally(untold);
      return;
    }
    count(-1);
    answer.completeExceptionally(problem);
  }

  private void write() {
    if (writing.compareAndSet(false, true)) {
      (pressed.getAsBoolean() ? later(GATHERING) : writer).execute(this::drain);
    }
  }

  private void drain() {
    try {
      List<Departed> batch;
      do {
        batch = next();
        if (!batch.isEmpty() && !write(batch)) {
          later(PAUSE).execute(this::write);
          return;
        }
      } while (batch.size() == BATCH);
    } finally {
      writing.set(false);
    }
    if (!departed.isEmpty()) {
      write(); // came in while we were leaving
    }
  }

  /** Many, or one alone that was among some that could not be written together. */
  private List<Departed> next() {
    List<Departed> batch = new ArrayList<>();
    for (Departed head = departed.peek(); head != null; head = departed.peek()) {
      boolean alone = head.tries() < TRIES;
      if (batch.size() == BATCH || (alone && !batch.isEmpty())) {
        return batch;
      }
      batch.add(departed.remove());
      if (alone) {
        return batch;
      }
    }
    return batch;
  }

  /** False when it has to be tried again. */
  private boolean write(List<Departed> batch) {
    Map<Publication, Sent> sent = new LinkedHashMap<>();
    batch.forEach(each -> sent.put(each.claimed(), each.sent()));
    Set<Publication> elsewhere;
    try {
      elsewhere = books.sent(sent, PostEvent.Kind.PUBLISHED);
    } catch (RuntimeException untold) {
      LOG.log(
          Level.WARNING,
          "{0} posts are out and the ledger cannot be told; trying again: {1}",
          batch.size(),
          untold);
      batch.forEach(each -> again(each, untold));
      return false;
    }
    count(-batch.size());
    for (Departed each : batch) {
      if (elsewhere.contains(each.claimed())) {
        each.answer().completeExceptionally(Bookkeeping.heldElsewhere(each.claimed(), each.sent()));
      } else {
        courtesy.tell(() -> each.answer().complete(each.sent()));
      }
    }
    return true;
  }

  private void again(Departed each, RuntimeException untold) {
    if (each.tries() > 0) {
      departed.add(new Departed(each.claimed(), each.sent(), each.answer(), each.tries() - 1));
    } else {
      count(-1);
      each.answer().completeExceptionally(untold);
    }
  }

  private Executor later(Duration pause) {
    return CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS, writer);
  }

  private record Departed(
      Publication claimed, Sent sent, CompletableFuture<Sent> answer, int tries) {}
}
