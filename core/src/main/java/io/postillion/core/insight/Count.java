package io.postillion.core.insight;

/** What networks count of a post; each has a message {@code count.<name>} in the desk. */
public enum Count {
  /** Likes, favourites, reactions. */
  LIKES(true),
  /** Replies, comments. */
  REPLIES(true),
  /** How often people passed it on: reposts, quotes, shares. */
  REPOSTS(true),
  /** How often they followed it to somewhere else. */
  CLICKS(false),
  /** How often it was shown. */
  VIEWS(false);

  private final boolean isInteraction;

  Count(boolean isInteraction) {
    this.isInteraction = isInteraction;
  }

  /** Whether every network that counts anything counts it, so that posts can be compared by it. */
  public boolean isInteraction() {
    return isInteraction;
  }
}
