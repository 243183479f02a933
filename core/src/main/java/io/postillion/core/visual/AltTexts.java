package io.postillion.core.visual;

import io.postillion.core.brand.BrandId;
import io.postillion.core.post.PostId;
import java.time.Instant;
import java.util.List;

/**
 * What was suggested for pictures; never changed. Words that stood in a version of the post are
 * kept for good, others are forgotten after a while.
 */
public interface AltTexts {

  void add(BrandId brand, AltText suggested);

  /**
   * Forgets what was suggested before a moment and never taken.
   *
   * @param most at once
   * @return how many
   */
  int forget(BrandId brand, Instant before, int most);

  /** For all pictures of a post, the newest first. */
  List<AltText> of(BrandId brand, PostId post);
}
