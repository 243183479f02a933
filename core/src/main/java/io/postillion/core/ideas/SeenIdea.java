package io.postillion.core.ideas;

import io.postillion.core.post.PostId;
import java.util.List;

/**
 * An idea with what was posted like it.
 *
 * @param near the nearest first
 */
public record SeenIdea(Idea idea, List<Near> near) {

  /** So much alike, two posts say the same. */
  static final int TOO_NEAR = 50;

  public SeenIdea {
    near = List.copyOf(near);
  }

  /**
   * A post that is out, or on its way.
   *
   * @param percent how much alike they are, 0 to 100
   */
  public record Near(PostId post, String text, int percent) {}

  /** It was said before, or nearly. */
  public boolean isTooNear() {
    return near.stream().anyMatch(one -> one.percent() >= TOO_NEAR);
  }
}
