package io.postillion.core.ideas;

/**
 * Why something is an idea.
 *
 * @param kind the message {@code reason.<kind>} in every locale of the desk, with the detail as its
 *     argument
 */
public record Reason(Kind kind, String detail) {

  /** The reasons that there are. */
  public enum Kind {
    /** The detail is what the model says about it. */
    SAID,
    /** The article says it in these words; without detail. */
    SENTENCE,
    /** The detail is a day, {@code YYYY-MM-DD}, a comma, and what it is called. */
    OCCASION,
    /** The detail are days without a post, {@code YYYY-MM-DD}, separated by commas. */
    FREE_DAYS
  }
}
