package io.postillion.core.post;

import io.postillion.core.brand.ChannelId;
import io.postillion.core.campaign.CampaignId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stretches of time in which posts are looked for together.
 *
 * @param all at least one, one after the other; there may be time between two
 * @param channel null means: any
 * @param campaign null means: any
 */
public record Spans(List<Span> all, @Nullable ChannelId channel, @Nullable CampaignId campaign) {

  /**
   * A stretch of time.
   *
   * @param from the first moment
   * @param to the first moment after it; that of an empty one is the same
   */
  public record Span(Instant from, Instant to) {

    public Span {
      if (to.isBefore(from)) {
        throw new IllegalArgumentException("%s is before %s".formatted(to, from));
      }
    }
  }

  public Spans {
    all = List.copyOf(all);
    if (all.isEmpty()) {
      throw new IllegalArgumentException("There is no span");
    }
    for (int i = 1; i < all.size(); i++) {
      if (all.get(i).from().isBefore(all.get(i - 1).to())) {
        throw new IllegalArgumentException(
            "%s does not follow %s".formatted(all.get(i), all.get(i - 1)));
      }
    }
  }

  /** Spans in any order, as few as hold them all; what lies between two may be in them too. */
  public static List<Span> together(List<Span> some, Duration gap) {
    List<Span> together = new ArrayList<>();
    some.stream()
        .sorted(Comparator.comparing(Span::from))
        .forEach(
            span -> {
              int last = together.size() - 1;
              if (last < 0 || span.from().isAfter(together.get(last).to().plus(gap))) {
                together.add(span);
              } else if (span.to().isAfter(together.get(last).to())) {
                together.set(last, new Span(together.get(last).from(), span.to()));
              }
            });
    return together;
  }

  /** From the first moment on. */
  public Instant from() {
    return all.get(0).from();
  }

  /** The first moment after all of them. */
  public Instant to() {
    return all.get(all.size() - 1).to();
  }
}
