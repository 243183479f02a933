package io.postillion.core.publish;

import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.publish.Pace.Window;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says when a network's limits leave room for one more post, beside what is planned already. */
public final class Timetable {

  /** Beyond that nobody wants to know. */
  private static final int TRIES = 1000;

  private final Ledger ledger;
  private final NetworkConnections networks;
  private final Clock clock;

  public Timetable(Ledger ledger, NetworkConnections networks, Clock clock) {
    this.ledger = ledger;
    this.networks = networks;
    this.clock = clock;
  }

  /**
   * The earliest moment from then on, and not before now.
   *
   * @return the moment itself when there is room for one more
   */
  public Instant nextFree(BrandId brand, ChannelId channel, Instant at) {
    Pace pace = networks.to(channel).pace();
    Instant now = clock.instant();
    Instant slot = at.isBefore(now) ? now : at;
    Instant said = pace.notBefore();
    if (said != null && slot.isBefore(said)) {
      slot = said;
    }
    for (int tries = 0; tries < TRIES; tries++) {
      Optional<Instant> later = conflict(brand, channel, pace, slot);
      if (later.isEmpty()) {
        return slot;
      }
      slot = later.get();
    }
    return slot;
  }

  /** When to try next, if there is no room at this moment. */
  private Optional<Instant> conflict(BrandId brand, ChannelId channel, Pace pace, Instant slot) {
    if (!pace.apart().isZero()) {
      Optional<Instant> near =
          others(brand, channel, slot, pace.apart()).stream().reduce((first, last) -> last);
      if (near.isPresent()) {
        return near.map(other -> other.plus(pace.apart()));
      }
    }
    for (Window window : pace.windows()) {
      Optional<Instant> later = conflict(others(brand, channel, slot, window.span()), window, slot);
      if (later.isPresent()) {
        return later;
      }
    }
    return Optional.empty();
  }

  /** Nearer than this, before or after. */
  private List<Instant> others(BrandId brand, ChannelId channel, Instant slot, Duration near) {
    return ledger.departures(brand, channel, slot.minus(near), slot.plus(near)).stream()
        .filter(other -> Duration.between(other, slot).abs().compareTo(near) < 0)
        .toList();
  }

  private static Optional<Instant> conflict(List<Instant> others, Window window, Instant slot) {
    if (others.size() < window.posts()) {
      return Optional.empty();
    }
    List<Instant> all = new ArrayList<>(others);
    all.add(slot);
    all.sort(Instant::compareTo);
    for (Instant first : all) {
      Instant end = first.plus(window.span());
      if (first.isAfter(slot)) {
        break;
      }
      long within =
          all.stream().filter(each -> !each.isBefore(first) && each.isBefore(end)).count();
      if (slot.isBefore(end) && within > window.posts()) {
        return Optional.of(first.equals(slot) ? all.get(all.size() - 1).plusSeconds(1) : end);
      }
    }
    return Optional.empty();
  }
}
