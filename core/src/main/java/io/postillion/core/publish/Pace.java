package io.postillion.core.publish;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How fast a channel may publish.
 *
 * @param windows each must hold: no more than so many posts in any span of that length
 * @param apart the least time between two posts; zero where the network does not mind bursts
 * @param notBefore what the network's answers said last: nothing before this; null when nothing
 */
public record Pace(List<Window> windows, Duration apart, @Nullable Instant notBefore) {

  /** As fast as we can. */
  public static final Pace FREE = new Pace(List.of(), Duration.ZERO, null);

  public Pace {
    windows = List.copyOf(windows);
  }

  public static Pace of(Duration apart, Window... windows) {
    return new Pace(List.of(windows), apart, null);
  }

  public Pace notBefore(@Nullable Instant moment) {
    return new Pace(windows, apart, moment);
  }

  /**
   * A limit of a network.
   *
   * @param posts at most, at least 1
   * @param span in any stretch of time of this length
   */
  public record Window(int posts, Duration span) {

    public Window {
      if (posts < 1 || span.isNegative() || span.isZero()) {
        throw new IllegalArgumentException(
            "A window allows one post or more in a span, not %d in %s".formatted(posts, span));
      }
    }
  }
}
