package io.postillion.core.publish;

import io.postillion.core.brand.ChannelId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** A lane for each channel, so that one that is stuck delays nobody but itself. */
final class Lanes {

  private final Executor threads;
  private final int width;
  private final Map<ChannelId, Lane> lanes = new ConcurrentHashMap<>();

  /**
   * @param width how much of one channel's work is done at once
   */
  Lanes(Executor threads, int width) {
    this.threads = threads;
    this.width = width;
  }

  /**
   * @param work throws nothing
   */
  void run(ChannelId channel, Runnable work) {
    serve(channel, lane(channel).add(work, false));
  }

  /** The same before all that waits. */
  void runFirst(ChannelId channel, Runnable work) {
    serve(channel, lane(channel).add(work, true));
  }

  private void serve(ChannelId channel, boolean oneMore) {
    if (oneMore) {
      threads.execute(() -> drain(channel));
    }
  }

  private Lane lane(ChannelId channel) {
    return lanes.computeIfAbsent(channel, id -> new Lane());
  }

  private void drain(ChannelId channel) {
    Lane lane = lane(channel);
    for (Runnable next = lane.next(); next != null; next = lane.next()) {
      next.run();
    }
  }

  private final class Lane {

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private int busy;

    /** Whether one more thread is to serve this lane. */
    synchronized boolean add(Runnable work, boolean first) {
      if (first) {
        waiting.addFirst(work);
      } else {
        waiting.addLast(work);
      }
      if (busy == width) {
        return false;
      }
      busy++;
      return true;
    }

    /** Null when there is no more for this thread to do. */
    synchronized @Nullable Runnable next() {
      Runnable work = waiting.poll();
      if (work == null) {
        busy--;
      }
      return work;
    }
  }
}
