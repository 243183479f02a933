package io.postillion.connectors.social.x;

import java.net.URI;

/**
 * How to reach X, and how much to publish there.
 *
 * @param api X's own, or one that speaks like it, for tests
 * @param postsPerDay at most this many in any 24 hours, for every post costs money
 */
public record XSettings(URI api, int postsPerDay) {

  public static final URI API = URI.create("https://api.x.com");

  /** What X allows an application in 24 hours. */
  public static final int MOST_PER_DAY = 10_000;

  public XSettings {
    if (postsPerDay < 1) {
      throw new IllegalArgumentException(
          "X needs a number of posts per day of 1 or more, not %d.".formatted(postsPerDay));
    }
  }
}
