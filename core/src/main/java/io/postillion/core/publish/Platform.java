package io.postillion.core.publish;

import io.postillion.core.brand.BrandId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * What is due on one channel. Whoever is on time goes first; what is overdue, after a brake, an
 * outage or a night without power, goes out one by one in between.
 */
final class Platform {

  private static final Comparator<Departure> BY_DUE =
      Comparator.comparing(departure -> departure.entry().dueAt());

  private final PriorityQueue<Departure> onTime = new PriorityQueue<>(BY_DUE);
  private final PriorityQueue<Departure> overdue = new PriorityQueue<>(BY_DUE);
  private final Guard guard = new Guard();
  private Instant nextOverdue = Instant.MIN;
  private Instant closedUntil = Instant.MIN;
  private @Nullable BrandId brand;
  private int onTheWire;
  private boolean troubled;

  void add(Departure departure) {
    onTime.add(departure);
  }

  void of(BrandId owner) {
    brand = owner;
  }

  BrandId brand() {
    return Objects.requireNonNull(brand);
  }

  int size() {
    return onTime.size() + overdue.size();
  }

  Guard guard() {
    return guard;
  }

  boolean isEmpty() {
    return onTime.isEmpty() && overdue.isEmpty();
  }

  /** Whether something on time waits for nothing but its turn. */
  boolean isPressed(Instant now) {
    return !onTime.isEmpty() && !troubled && !now.isBefore(closedUntil);
  }

  /** Nothing leaves before. */
  void closeUntil(Instant moment) {
    closedUntil = moment;
  }

  Instant closedUntil() {
    return closedUntil;
  }

  /** Those that have been due for longer than this leave the line of those that are on time. */
  void sort(Instant now, Duration grace) {
    Instant cutoff = now.minus(grace);
    while (!onTime.isEmpty() && onTime.element().entry().dueAt().isBefore(cutoff)) {
      overdue.add(onTime.remove());
    }
  }

  /** Takes out what is later than this; the rest of a thread is never too late. */
  List<Departure> laterThan(Instant now, Duration tolerance) {
    Instant cutoff = now.minus(tolerance);
    List<Departure> late = new ArrayList<>();
    List<Departure> halfOut = new ArrayList<>();
    while (!overdue.isEmpty() && overdue.element().entry().dueAt().isBefore(cutoff)) {
      Departure departure = overdue.remove();
      (departure.entry().progress().isHalfOut() ? halfOut : late).add(departure);
    }
    overdue.addAll(halfOut);
    return late;
  }

  /**
   * Takes out what may leave now.
   *
   * @param most at most
   * @param spacing between two that are overdue
   */
  List<Departure> take(Instant now, int most, Duration spacing) {
    List<Departure> leaving = new ArrayList<>();
    while (leaving.size() < most && !onTime.isEmpty()) {
      leaving.add(onTime.remove());
    }
    if (leaving.size() < most && !overdue.isEmpty() && !now.isBefore(nextOverdue)) {
      leaving.add(overdue.remove());
      nextOverdue = now.plus(spacing);
    }
    return leaving;
  }

  /**
   * How many more may be on the wire; one at a time after a failure, until one gets through.
   *
   * @param width otherwise
   */
  int free(int width) {
    return Math.max(0, (troubled ? 1 : width) - onTheWire);
  }

  void leaves() {
    onTheWire++;
  }

  void left(boolean well) {
    onTheWire--;
    troubled = !well;
  }

  boolean hasOverdue() {
    return !overdue.isEmpty();
  }

  /** When there may be something to do without anything else happening; never before now. */
  Instant next(Instant now) {
    Instant next = onTime.isEmpty() && now.isBefore(nextOverdue) ? nextOverdue : now;
    return next.isBefore(closedUntil) ? closedUntil : next;
  }
}
