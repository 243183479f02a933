package io.postillion.core.insight;

import java.time.Duration;
import java.util.Locale;

/** When it is counted, after a post was out; each has a message {@code moment.<name>}. */
public enum Moment {
  HOUR(Duration.ofHours(1)),
  DAY(Duration.ofDays(1)),
  WEEK(Duration.ofDays(7));

  private final Duration after;

  Moment(Duration after) {
    this.after = after;
  }

  public Duration after() {
    return after;
  }

  /** As processes call it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException when there is no such moment
   */
  public static Moment of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** A count of a post that is twice as old says something else. */
  boolean isMissedAt(Duration age) {
    return age.compareTo(after.multipliedBy(2)) > 0;
  }
}
