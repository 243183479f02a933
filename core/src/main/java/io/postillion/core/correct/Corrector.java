package io.postillion.core.correct;

import io.postillion.core.post.Post;
import io.postillion.core.post.PostContent;
import java.util.Optional;

/** Tells corrections from changes. */
@FunctionalInterface
public interface Corrector {

  /** Every change is approved afresh. */
  Corrector NONE = (post, before, after) -> Optional.empty();

  /**
   * @return what was corrected, in a few words; empty when it is more than a correction
   */
  Optional<Correction> correction(Post post, PostContent before, PostContent after);
}
