package io.postillion.core.insight;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What a network has counted of one post.
 *
 * @param counts 0 or more each; what the network does not count is not in it
 */
public record Engagement(Map<Count, Long> counts) {

  /** The network said nothing. */
  public static final Engagement NONE = new Engagement(Map.of());

  public Engagement {
    counts = Map.copyOf(counts);
    counts.forEach(
        (count, value) -> {
          if (value < 0) {
            throw new IllegalArgumentException("%s cannot be %d".formatted(count, value));
          }
        });
  }

  /** The same with this count; added to it where it is known already. */
  public Engagement with(Count count, long value) {
    Map<Count, Long> more = new EnumMap<>(Count.class);
    more.putAll(counts);
    more.merge(count, value, Math::addExact);
    return new Engagement(more);
  }

  /** Empty when the network does not tell. */
  public OptionalLong of(Count count) {
    Long value = counts.get(count);
    return value == null ? OptionalLong.empty() : OptionalLong.of(value);
  }

  /** Likes, replies and reposts together; empty when the network tells none of them. */
  public OptionalLong interactions() {
    return Arrays.stream(Count.values())
        .filter(Count::isInteraction)
        .map(this::of)
        .filter(OptionalLong::isPresent)
        .mapToLong(OptionalLong::getAsLong)
        .reduce(Math::addExact);
  }
}
