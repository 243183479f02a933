package io.postillion.core.flow.running;

import java.time.Duration;
import java.util.Map;
import java.util.Map.Entry;
import java.util.TreeMap;

/**
 * How long something took, each time; spans that are nearly equal are counted together, so that
 * spreads of many days can be added.
 *
 * @param shares by bracket, see {@link #bracket}
 */
public record Spread(Map<Integer, Share> shares) {

  /** Brackets per factor e: each is 4 % wider than the one before, so no figure is further off. */
  public static final int PER_E = 25;

  public static final Spread NONE = new Spread(Map.of());

  /**
   * What fell into one bracket.
   *
   * @param count how often
   * @param millis all of it together, exactly
   */
  public record Share(long count, long millis) {

    Share plus(Share other) {
      return new Share(count + other.count, millis + other.millis);
    }
  }

  public Spread {
    shares = Map.copyOf(shares);
  }

  /**
   * The bracket of a span: the logarithm of its milliseconds (at least 1) in 25ths, rounded down.
   */
  public static int bracket(Duration span) {
    return (int) Math.floor(Math.log(Math.max(1, span.toMillis())) * PER_E);
  }

  /** Both together. */
  public Spread plus(Spread other) {
    Map<Integer, Share> both = new TreeMap<>(shares);
    other.shares.forEach((bracket, share) -> both.merge(bracket, share, Share::plus));
    return new Spread(both);
  }

  /** In figures; the middle of a bracket is the mean of what fell into it. */
  public Took took() {
    long count = shares.values().stream().mapToLong(Share::count).sum();
    if (count == 0) {
      return Took.NONE;
    }
    return new Took(
        count,
        nearest((count + 1) / 2),
        nearest((9 * count + 9) / 10),
        Duration.ofMillis(shares.values().stream().mapToLong(Share::millis).sum()));
  }

  private Duration nearest(long rank) {
    long passed = 0;
    for (Entry<Integer, Share> one : new TreeMap<>(shares).entrySet()) {
      Share share = one.getValue();
      passed += share.count();
      if (passed >= rank) {
        return Duration.ofMillis(Math.round((double) share.millis() / share.count()));
      }
    }
    throw new IllegalArgumentException("There are only %d, not %d".formatted(passed, rank));
  }
}
