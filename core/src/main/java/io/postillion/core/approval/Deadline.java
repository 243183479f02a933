package io.postillion.core.approval;

import io.postillion.core.post.Post;
import io.postillion.core.post.Schedule;
import java.time.Duration;
import java.time.Instant;

/**
 * Until when a post is to be approved: until it is to go out, and where nobody said when, until the
 * house's patience ends.
 *
 * @param patience longer than nothing
 */
public record Deadline(Duration patience) {

  /** Two weeks. */
  public static final Deadline USUAL = new Deadline(Duration.ofDays(14));

  public Deadline {
    if (patience.isNegative() || patience.isZero()) {
      throw new IllegalArgumentException(
          "postillion.approval.within must be longer than nothing, not %s".formatted(patience));
    }
  }

  /** A time that has passed is no deadline: whoever approves then must choose another one. */
  public Instant of(Post post, Instant now) {
    return post.scheduled()
        .map(Schedule::at)
        .filter(at -> at.isAfter(now))
        .orElseGet(() -> now.plus(patience));
  }
}
