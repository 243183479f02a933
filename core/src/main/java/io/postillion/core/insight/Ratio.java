package io.postillion.core.insight;

import org.jspecify.annotations.Nullable;

/**
 * How some posts did against what is usual on their channels.
 *
 * @param posts how many could be compared
 * @param times the median of their shares of the usual: 1.0 is as usual, 2.0 twice as much; null
 *     when the posts are too few to say
 */
public record Ratio(int posts, @Nullable Double times) {

  /** Fewer posts say nothing, of a channel or of anything else. */
  public static final int LEAST = 5;

  static final Ratio NONE = new Ratio(0, null);

  private static final double WELL = 1.2;
  private static final double BADLY = 0.8;

  public boolean isKnown() {
    return times != null;
  }

  /** Clearly better than usual. */
  public boolean isWell() {
    return times != null && times >= WELL;
  }

  /** Clearly worse than usual. */
  public boolean isBadly() {
    return times != null && times <= BADLY;
  }
}
