package io.postillion.core.ai;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Somebody waits for work, sees how far it is, may read along, and may call it off. It belongs to
 * the thread that does the work: whatever is asked of others on that thread ends when it is called
 * off.
 */
public final class Waiting {

  private static final ThreadLocal<@Nullable Waiting> HERE = new ThreadLocal<>();

  /** So many of its parts are done. */
  public record Step(int done, int of) {

    public Step {
      if (done < 0 || done > of) {
        throw new IllegalArgumentException("%d of %d cannot be done".formatted(done, of));
      }
    }
  }

  /** Until it is closed, something ends when the work is called off. */
  public interface Binding extends AutoCloseable {
    @Override
    void close();
  }

  private final List<Runnable> ends = new ArrayList<>();
  private boolean calledOff;
  private Step step = new Step(0, 1);
  private @Nullable Consumer<String> reader;

  /** For the work on this thread; one that nobody calls off where nobody waits. */
  public static Waiting here() {
    Waiting waiting = HERE.get();
    return waiting == null ? new Waiting() : waiting;
  }

  /** Does work for which somebody waits. */
  public <T> T during(Supplier<T> work) {
    Waiting outer = HERE.get();
    HERE.set(this);
    try {
      return work.get();
    } finally {
      if (outer == null) {
        HERE.remove();
      } else {
        HERE.set(outer);
      }
    }
  }

  /** The work is not wanted any more; from any thread, as often as one likes. */
  public void callOff() {
    List<Runnable> now;
    synchronized (this) {
      calledOff = true;
      now = List.copyOf(ends);
      ends.clear();
    }
    now.forEach(Runnable::run);
  }

  public synchronized boolean isCalledOff() {
    return calledOff;
  }

  /**
   * @param end is run when the work is called off, on the thread that does so; at once when it was
   */
  public Binding ends(Runnable end) {
    boolean late;
    synchronized (this) {
      late = calledOff;
      if (!late) {
        ends.add(end);
      }
    }
    if (late) {
      end.run();
    }
    return () -> forget(end);
  }

  private synchronized void forget(Runnable end) {
    ends.remove(end);
  }

  /** Tells whoever waits. */
  public synchronized void is(Step now) {
    step = now;
  }

  public synchronized Step step() {
    return step;
  }

  /**
   * Whoever waits reads along.
   *
   * @param other is told all words of what is being written, on the thread that does the work
   */
  public synchronized void readBy(Consumer<String> other) {
    reader = other;
  }

  /** Whether it is of use to write word by word. */
  public boolean isRead() {
    return reader() != null;
  }

  private synchronized @Nullable Consumer<String> reader() {
    return reader;
  }

  /**
   * Shows whoever reads along what is being written: to look at, for it may still become another.
   *
   * @param words all of them until now; empty when they are whole, or given up
   */
  public void writes(String words) {
    Consumer<String> now = reader();
    if (now != null) {
      now.accept(words);
    }
  }

  /**
   * @throws CalledOffException when the work is not wanted any more
   */
  public void requireWanted() {
    if (isCalledOff()) {
      throw new CalledOffException();
    }
  }
}
