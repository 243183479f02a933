package io.postillion.core.publish;

import io.postillion.core.brand.Brand;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Brands;
import io.postillion.core.brand.Channel;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.brand.Channels;
import io.postillion.core.brand.Connection;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The due queue: armed posts in memory, fired at the second. What is due on all channels is claimed
 * together in one transaction, as much as can be on the wire at once and no more, so that a brake,
 * an edit or a new time wins until the very claim. Losing the board loses nothing: armed is not
 * sent.
 */
final class DepartureBoard {

  private static final Logger LOG = System.getLogger(DepartureBoard.class.getName());

  /** Due for longer than this is overdue: held back by something, not by a busy second. */
  static final Duration GRACE = Duration.ofMinutes(1);

  /** How soon a released brake or a resumed channel is noticed. */
  static final Duration GLANCE = Duration.ofMillis(250);

  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Ledger ledger;
  private final Channels channels;
  private final Brands brands;
  private final Brakes brakes;
  private final NetworkConnections networks;
  private final Bookkeeping books;
  private final Sender sender;
  private final PublishSettings settings;
  private final Clock clock;

  private final Object lock = new Object();
  private final PriorityQueue<Departure> asleep =
      new PriorityQueue<>(Comparator.comparing(Departure::wake));
  private final Map<ChannelId, Platform> platforms = new HashMap<>();
  private int onTheWire;
  private boolean changed;

  DepartureBoard(
      Ledger ledger,
      Channels channels,
      Brands brands,
      Brakes brakes,
      NetworkConnections networks,
      Bookkeeping books,
      Sender sender,
      PublishSettings settings,
      Clock clock) {
    this.ledger = ledger;
    this.channels = channels;
    this.brands = brands;
    this.brakes = brakes;
    this.networks = networks;
    this.books = books;
    this.sender = sender;
    this.settings = settings;
    this.clock = clock;
  }

  void add(Publication armed, CompletableFuture<Sent> answer) {
    synchronized (lock) {
      asleep.add(new Departure(armed, armed.dueAt(), answer));
    }
    look();
  }

  /** Something changed: whoever waits in {@link #await} looks now. */
  void look() {
    synchronized (lock) {
      changed = true;
      lock.notifyAll();
    }
  }

  /** Waits until something is due or changed. */
  void await(Duration atMost) throws InterruptedException {
    synchronized (lock) {
      long millis = Math.max(1, atMost.toMillis());
      if (!changed) {
        lock.wait(millis);
      }
      changed = false;
    }
  }

  /** Whether the wire is free within this time. */
  boolean comesHome(Duration atMost) throws InterruptedException {
    long end = System.nanoTime() + atMost.toNanos();
    synchronized (lock) {
      while (onTheWire > 0) {
        long left = end - System.nanoTime();
        if (left <= 0) {
          return false;
        }
        lock.wait(Math.max(1, left / 1_000_000));
      }
      return true;
    }
  }

  /** Whether something is due, on a channel that is open, and did not leave yet. */
  boolean isPressed() {
    Instant now = clock.instant();
    synchronized (lock) {
      return (!asleep.isEmpty() && !asleep.element().wake().isAfter(now))
          || platforms.values().stream().anyMatch(platform -> platform.isPressed(now));
    }
  }

  /** How many wait here. */
  int size() {
    synchronized (lock) {
      return asleep.size() + platforms.values().stream().mapToInt(Platform::size).sum();
    }
  }

  /**
   * Sends off what is due.
   *
   * @return when to look again at the latest
   */
  Duration tick() {
    Instant now = clock.instant();
    List<Departure> leaving;
    Map<Departure, Duration> late = new LinkedHashMap<>();
    try {
      leaving = leaving(now, late);
    } catch (RuntimeException blind) {
      LOG.log(Level.WARNING, "What is due cannot be looked at; trying again soon: {0}", blind);
      return PAUSE;
    }
    late.forEach(this::refuse);
    if (!leaving.isEmpty()) {
      claim(leaving);
    }
    return untilNext(clock.instant());
  }

  private List<Departure> leaving(Instant now, Map<Departure, Duration> late) {
    Map<ChannelId, BrandId> due = due(now);
    if (due.isEmpty()) {
      return List.of();
    }
    List<Brakes.Brake> pulled = brakes.pulled();
    Map<BrandId, Duration> tolerances =
        overdue(due).stream().collect(Collectors.toMap(Function.identity(), this::tolerance));
    Map<ChannelId, Pace> paces =
        due.keySet().stream()
            .collect(Collectors.toMap(Function.identity(), id -> networks.to(id).pace()));
    synchronized (lock) {
      List<Departure> leaving = new ArrayList<>();
      due.forEach(
          (channel, brand) -> {
            Platform platform = platform(channel);
            if (pulled.stream().anyMatch(brake -> brake.holds(brand))) {
              platform.closeUntil(now.plus(GLANCE));
              return;
            }
            Duration tolerance = tolerances.getOrDefault(brand, Brand.TOLERANCE);
            platform.laterThan(now, tolerance).forEach(each -> late.put(each, tolerance));
            int most = settings.threads() - onTheWire - leaving.size();
            leaving.addAll(
                leaving(channel, platform, paces.getOrDefault(channel, Pace.FREE), now, most));
          });
      onTheWire += leaving.size();
      return leaving;
    }
  }

  /** Takes from one platform what the wire and its network's limits have room for. */
  private List<Departure> leaving(
      ChannelId channel, Platform platform, Pace pace, Instant now, int most) {
    int free = Math.min(most, platform.free(settings.perChannel()));
    if (free <= 0 || platform.isEmpty()) {
      return List.of();
    }
    Guard guard = platform.guard();
    int allowed;
    try {
      allowed = guard.allows(ledger, platform.brand(), channel, pace, now, free);
    } catch (RuntimeException blind) {
      LOG.log(Level.WARNING, "What channel {0} sent cannot be counted now: {1}", channel, blind);
      platform.closeUntil(now.plus(PAUSE));
      return List.of();
    }
    if (allowed == 0) {
      platform.closeUntil(guard.opens());
      return List.of();
    }
    List<Departure> taken = platform.take(now, allowed, settings.overdueSpacing());
    guard.left(taken.size(), now);
    taken.forEach(departure -> platform.leaves());
    return taken;
  }

  /** The brands of which something has been due for long. */
  private Set<BrandId> overdue(Map<ChannelId, BrandId> due) {
    synchronized (lock) {
      return due.entrySet().stream()
          .filter(each -> platform(each.getKey()).hasOverdue())
          .map(Map.Entry::getValue)
          .collect(Collectors.toSet());
    }
  }

  private Duration tolerance(BrandId brand) {
    return brands.find(brand).map(Brand::tolerance).orElse(Brand.TOLERANCE);
  }

  /** Wakes what is due, and says on which channels something is and may be looked at. */
  private Map<ChannelId, BrandId> due(Instant now) {
    synchronized (lock) {
      while (!asleep.isEmpty() && !asleep.element().wake().isAfter(now)) {
        Departure departure = asleep.remove();
        Platform platform = platform(departure.entry().channel());
        platform.of(departure.entry().brand());
        platform.add(departure);
      }
      Map<ChannelId, BrandId> due = new HashMap<>();
      platforms.forEach(
          (channel, platform) -> {
            platform.sort(now, GRACE);
            if (!platform.isEmpty() && !now.isBefore(platform.closedUntil())) {
              due.put(channel, platform.brand());
            }
          });
      return due;
    }
  }

  private Platform platform(ChannelId channel) {
    return platforms.computeIfAbsent(channel, id -> new Platform());
  }

  private void refuse(Departure departure, Duration tolerance) {
    Publication entry = departure.entry();
    sender.late(
        entry, new LateException(entry.post(), entry.dueAt(), tolerance), departure.answer());
  }

  private void claim(List<Departure> leaving) {
    Lease lease = Lease.of(settings.permit(), clock);
    Map<PublicationId, Departure> waiting = new LinkedHashMap<>();
    List<Departure> twice = new ArrayList<>();
    for (Departure departure : leaving) {
      if (waiting.putIfAbsent(departure.entry().id(), departure) != null) {
        twice.add(departure);
      }
    }
    List<Claimed> claimed;
    try {
      claimed =
          books.sending(waiting.values().stream().map(Departure::entry).toList(), settings.lease());
    } catch (RuntimeException unwritten) {
      LOG.log(
          Level.WARNING,
          "{0} posts are due and cannot be claimed now; trying again soon: {1}",
          waiting.size(),
          unwritten);
      leaving.forEach(departure -> putBack(departure, clock.instant().plus(PAUSE)));
      return;
    }
    Map<PublicationId, Claimed> ours =
        claimed.stream().collect(Collectors.toMap(each -> each.entry().id(), Function.identity()));
    waiting.forEach(
        (id, departure) -> {
          Claimed claim = ours.get(id);
          if (claim == null) {
            unclaimed(departure);
          } else {
            sender.send(claim, lease, departure.answer(), well -> left(departure, well));
          }
        });
    twice.forEach(this::unclaimed);
  }

  /** Somebody else was first, or something holds it back. */
  private void unclaimed(Departure departure) {
    Publication entry = departure.entry();
    try {
      if (isHeld(entry)) {
        closed(entry.channel(), clock.instant().plus(GLANCE));
        putBack(departure, entry.dueAt());
      } else {
        left(departure, true);
        sender.overtaken(entry, departure.answer());
      }
    } catch (RuntimeException unread) {
      LOG.log(
          Level.WARNING, "Entry {0} cannot be read; trying again soon: {1}", entry.id(), unread);
      putBack(departure, clock.instant().plus(PAUSE));
    }
  }

  /** Still armed, and the clock was set back, its channel is paused or its brake pulled. */
  private boolean isHeld(Publication entry) {
    boolean armed =
        ledger
            .find(entry.brand(), entry.id())
            .filter(now -> now.state() == Publication.State.ARMED)
            .isPresent();
    return armed
        && (entry.dueAt().isAfter(clock.instant())
            || brakes.holding(entry.brand()).isPresent()
            || isPaused(entry));
  }

  private boolean isPaused(Publication entry) {
    Channel channel = channels.get(entry.brand(), entry.channel());
    return channel.connection().state() == Connection.State.PAUSED;
  }

  private void closed(ChannelId channel, Instant until) {
    synchronized (lock) {
      platform(channel).closeUntil(until);
    }
  }

  private void putBack(Departure departure, Instant wake) {
    synchronized (lock) {
      onTheWire--;
      platform(departure.entry().channel()).left(true);
      asleep.add(departure.at(wake));
    }
  }

  private void left(Departure departure, boolean well) {
    synchronized (lock) {
      onTheWire--;
      platform(departure.entry().channel()).left(well);
    }
    look();
  }

  private Duration untilNext(Instant now) {
    synchronized (lock) {
      Instant next = now.plus(PAUSE);
      if (!asleep.isEmpty() && asleep.element().wake().isBefore(next)) {
        next = asleep.element().wake();
      }
      for (Platform platform : platforms.values()) {
        if (!platform.isEmpty() && platform.free(settings.perChannel()) > 0) {
          Instant own = platform.next(now);
          next = own.isBefore(next) ? own : next;
        }
      }
      return next.isBefore(now) ? Duration.ZERO : Duration.between(now, next);
    }
  }
}
