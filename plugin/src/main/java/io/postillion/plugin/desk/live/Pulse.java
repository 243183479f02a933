package io.postillion.plugin.desk.live;

import io.postillion.core.brand.BrandId;
import io.postillion.core.live.Happening;
import io.postillion.core.live.Happenings;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
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

  /** A page that is open. */
  interface Listener {

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

    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private volatile long heard;
  }

  private final Happenings happenings;
  private final Map<BrandId, Room> rooms = new ConcurrentHashMap<>();
  private volatile boolean running;
  private @Nullable ScheduledExecutorService beats;

  public Pulse(Happenings happenings) {
    this.happenings = happenings;
  }

  /**
   * @return false when there are too many pages, or this node is stopping
   */
  boolean listen(BrandId brand, Listener page) {
    if (!running || count() >= MOST) {
      return false;
    }
    rooms.compute(
        brand,
        (id, known) -> {
          Room room = known == null ? new Room() : known;
          if (room.listeners.isEmpty()) {
            room.heard = happenings.newest(id);
          }
          room.listeners.add(page);
          return room;
        });
    return true;
  }

  void leave(BrandId brand, Listener page) {
    rooms.computeIfPresent(
        brand,
        (id, room) -> {
          room.listeners.remove(page);
          return room.listeners.isEmpty() ? null : room;
        });
  }

  int count() {
    return rooms.values().stream().mapToInt(room -> room.listeners.size()).sum();
  }

  /** Once; the thread calls it again and again. */
  void beat() {
    rooms.forEach(this::beat);
  }

  private void beat(BrandId brand, Room room) {
    List<Happening> news = happenings.after(brand, room.heard, AT_ONCE);
    for (Happening happening : news) {
      room.heard = happening.id();
      room.listeners.stream()
          .filter(page -> !page.hear(happening))
          .forEach(page -> leave(brand, page));
    }
  }

  /** Once; the thread calls it from time to time. */
  void ping() {
    rooms.forEach(
        (brand, room) ->
            room.listeners.stream()
                .filter(page -> !page.ping())
                .forEach(page -> leave(brand, page)));
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
    rooms.values().forEach(room -> room.listeners.forEach(Listener::close));
    rooms.clear();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
