package io.postillion.core.check.voice;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How the brand's latest approved posts in one language are written.
 *
 * @param posts one style for each
 */
public record Habits(List<Style> posts) {

  /** Of a brand whose posts are not known. */
  public static final Habits NONE = new Habits(List.of());

  /** Fewer posts are no habit. */
  public static final int ENOUGH = 10;

  public Habits {
    posts = List.copyOf(posts);
  }

  boolean areKnown() {
    return posts.size() >= ENOUGH;
  }

  double mean(ToDoubleFunction<Style> measure) {
    return posts.stream().mapToDouble(measure).average().orElse(0);
  }

  /** The standard deviation. */
  double spread(ToDoubleFunction<Style> measure) {
    double mean = mean(measure);
    return Math.sqrt(
        posts.stream()
            .mapToDouble(style -> Math.pow(measure.applyAsDouble(style) - mean, 2))
            .average()
            .orElse(0));
  }
}
