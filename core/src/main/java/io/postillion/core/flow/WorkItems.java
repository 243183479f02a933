package io.postillion.core.flow;

import io.postillion.core.RefusedException;
import io.postillion.core.brand.BrandId;
import io.postillion.core.post.PostId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What waits for people. */
public interface WorkItems {

  /** Oldest first. */
  List<WorkItem> of(BrandId brand);

  List<WorkItem> of(BrandId brand, PostId post);

  /**
   * When the approval in which the post waits ends without an answer: at the time at which it is to
   * go out, or earlier where the policy says within what time such posts are to be approved.
   *
   * @return empty when it waits in none, and while the engine cannot be asked
   */
  default Optional<Instant> until(BrandId brand, PostId post) {
    return Optional.empty();
  }

  /**
   * Answers a question other than a review.
   *
   * @param answer one of the words of the {@link WorkItem.Kind}
   * @throws RefusedException with {@code ALREADY_DONE} when it was answered meanwhile
   */
  void answer(BrandId brand, String id, String answer);
}
