package io.postillion.connectors.social.x;

import java.net.URI;

/**
 * How to reach X, and how much to publish there.
 *
 * @param api X's own, or one that speaks like it, for tests
 * @param postsPerDay at most this many in any 24 hours, for every post costs money
 * @param threads whether the account may reply to its own posts; X is said to allow it, but does
 *     not promise it
 */
public record XSettings(URI api, int postsPerDay, boolean threads) {

  public static final URI API = URI.create("https://api.x.com");

  /** What X allows an application in 24 hours. */
  public static final int MOST_PER_DAY = 10_000;

  /** With threads. */
  public XSettings(URI api, int postsPerDay) {
    this(api, postsPerDay, true);
  }

  public XSettings {
    if (postsPerDay < 1) {
      throw new IllegalArgumentException(
          "X needs a number of posts per day of 1 or more, not %d.".formatted(postsPerDay));
    }
  }
}
