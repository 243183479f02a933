package io.postillion.core.insight;

import io.postillion.core.post.PostId;
import java.time.Instant;

/**
 * What came of asking once. It is kept as it is: what was counted then cannot be counted again.
 *
 * @param engagement {@link Engagement#NONE} unless it was counted
 * @param why it was not counted, in words for people; empty when it was
 */
public record Measurement(
    PostId post, Moment moment, Outcome outcome, Engagement engagement, String why, Instant at) {

  /** What came of it; each has a message {@code measured.<name>} in the desk. */
  public enum Outcome {
    COUNTED,
    /** Not this time: the network did not answer, or nobody asked in time. */
    MISSED,
    /** The post is there no more; nobody asks again. */
    GONE,
    /** The channel is in trouble or says no; nobody asks again. */
    REFUSED,
    /** The network does not tell; nobody asks again. */
    NOT_TOLD;

    /** Whether it is worth asking again later. */
    boolean goesOn() {
      return this == COUNTED || this == MISSED;
    }
  }

  public Measurement {
    if (outcome == Outcome.COUNTED != why.isEmpty()) {
      throw new IllegalArgumentException("What was not counted needs a reason, what was has none");
    }
  }
}
