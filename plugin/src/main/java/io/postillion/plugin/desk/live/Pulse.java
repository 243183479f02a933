package io.postillion.plugin.desk.live;

import io.postillion.core.brand.BrandId;
import io.postillion.core.live.Happening;
import io.postillion.core.live.Happenings;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Looks every two seconds what happened in the brands whose pages are open on this node, and tells
 * those pages. Where nobody looks, it asks nothing. It stops before the web server does, so that no
 * open page holds up a shutdown.
 */
public final class Pulse implements SmartLifecycle {

  /** More open pages than that fall back to asking from time to time. */
  static final int MOST = 1_000;

  private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);
  private static final long SECONDS = 2;
  private static final int AT_ONCE = 50;

  /** Pages that are told at the same time; a slow one takes the place of one. */
  private static final int TELLING = 8;

  /** A page that is so far behind is let go of, and asks again. */
  static final int BEHIND = 200;

  /** A page that is open. */
  interface Listener {

    /**
     * The first that it is told: up to where it knows what happened.
     *
     * @return false when the page is gone
     */
    boolean begin(long heard);

    /**
     * @return false when the page is gone
     */
    boolean hear(Happening happening);

    /**
     * So that a connection that nobody uses any more is found.
     *
     * @return false when the page is gone
     */
    boolean ping();

    void close();
  }

  /** The pages of a brand, and what they have heard so far. */
  private static final class Room {

    private final Map<Listener, Reader> readers = new ConcurrentHashMap<>();
    private volatile long heard;
  }

  /** What a page is yet to be told, so that one that reads slowly keeps nobody else waiting. */
  private final class Reader {

    private final BrandId brand;
    private final Listener page;
    private final Deque<Predicate<Listener>> words = new ArrayDeque<>();
    private boolean telling;

    private Reader(BrandId brand, Listener page) {
      this.brand = brand;
      this.page = page;
    }

    private void tell(Predicate<Listener> word) {
      if (isBehind()) {
        leave(brand, page);
        page.close();
      } else if (beginsWith(word)) {
        teller.execute(this::tellAll);
      }
    }

    private synchronized boolean isBehind() {
      return words.size() >= BEHIND;
    }

    /** False while another thread tells, which comes to this word, too. */
    private synchronized boolean beginsWith(Predicate<Listener> word) {
      words.add(word);
      boolean begins = !telling;
      telling = true;
      return begins;
    }

    private void tellAll() {
      for (Predicate<Listener> word = next(); word != null; word = next()) {
        if (!word.test(page)) {
          leave(brand, page);
          return;
        }
      }
    }

    private synchronized @Nullable Predicate<Listener> next() {
      Predicate<Listener> word = words.poll();
      telling = word != null;
      return word;
    }
  }

  private final Happenings happenings;
  private final Map<BrandId, Room> rooms = new ConcurrentHashMap<>();
  private volatile boolean running;
  private final Supplier<Executor> tellers;
  private Executor teller = Runnable::run;
  private @Nullable ScheduledExecutorService beats;

  public Pulse(Happenings happenings) {
    this(
        happenings,
        () ->
            Executors.newFixedThreadPool(
                TELLING, new CustomizableThreadFactory("desk-pulse-tells-")));
  }

  /**
   * @param tellers asked at each start, for a node may stop and start again
   */
  Pulse(Happenings happenings, Supplier<Executor> tellers) {
    this.happenings = happenings;
    this.tellers = tellers;
  }

  /**
   * @param after the last that the page heard when it listened before; 0 when it did not
   * @return false when there are too many pages, or this node is stopping
   */
  boolean listen(BrandId brand, Listener page, long after) {
    if (!running || count() >= MOST) {
      return false;
    }
    Reader reader = new Reader(brand, page);
    Room joined =
        rooms.compute(
            brand,
            (id, known) -> {
              Room room = known == null ? new Room() : known;
              if (room.readers.isEmpty()) {
                room.heard = happenings.newest(id);
              }
              room.readers.put(page, reader);
              return room;
            });
    long heard = joined.heard;
    if (after > 0 && after < heard) {
      happenings.after(brand, after, AT_ONCE).stream()
          .filter(missed -> missed.id() <= heard)
          .forEach(missed -> reader.tell(one -> one.hear(missed)));
    }
    reader.tell(one -> one.begin(heard));
    return true;
  }

  void leave(BrandId brand, Listener page) {
    rooms.computeIfPresent(
        brand,
        (id, room) -> {
          room.readers.remove(page);
          return room.readers.isEmpty() ? null : room;
        });
  }

  int count() {
    return rooms.values().stream().mapToInt(room -> room.readers.size()).sum();
  }

  /** Once; the thread calls it again and again. */
  void beat() {
    rooms.forEach(this::beat);
  }

  private void beat(BrandId brand, Room room) {
    List<Happening> news = happenings.after(brand, room.heard, AT_ONCE);
    for (Happening happening : news) {
      room.heard = happening.id();
      room.readers.values().forEach(reader -> reader.tell(page -> page.hear(happening)));
    }
  }

  /** Once; the thread calls it from time to time. */
  void ping() {
    rooms
        .values()
        .forEach(room -> room.readers.values().forEach(reader -> reader.tell(Listener::ping)));
  }

  /** A database that is away for a moment must not end the thread. */
  private static void carefully(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.warn("Open pages could not be told what is new; they are told when it works again", e);
    }
  }

  @Override
  public void start() {
    teller = tellers.get();
    ScheduledExecutorService thread =
        Executors.newSingleThreadScheduledExecutor(new CustomizableThreadFactory("desk-pulse-"));
    thread.scheduleWithFixedDelay(() -> carefully(this::beat), SECONDS, SECONDS, TimeUnit.SECONDS);
    thread.scheduleWithFixedDelay(
        () -> carefully(this::ping), 10 * SECONDS, 10 * SECONDS, TimeUnit.SECONDS);
    beats = thread;
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    if (beats != null) {
      beats.shutdownNow();
    }
    if (teller instanceof ExecutorService threads) {
      threads.shutdownNow();
    }
    rooms.values().forEach(room -> room.readers.keySet().forEach(Listener::close));
    rooms.clear();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
