package io.postillion.core.sample;

import io.postillion.core.RefusedException;
import io.postillion.core.post.PostId;
import java.util.List;

/**
 * What came of removing samples.
 *
 * @param dropped how many posts were called off
 * @param kept those that could not be
 */
public record Removal(int dropped, List<Kept> kept) {

  /** A post that stays as it is, and why. */
  public record Kept(PostId post, RefusedException why) {}

  public Removal {
    kept = List.copyOf(kept);
  }
}
