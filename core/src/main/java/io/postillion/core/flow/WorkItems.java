package io.postillion.core.flow;

import io.postillion.core.RefusedException;
import io.postillion.core.brand.BrandId;
import io.postillion.core.post.PostId;
import java.util.List;

/** What waits for people. */
public interface WorkItems {

  /** Oldest first. */
  List<WorkItem> of(BrandId brand);

  List<WorkItem> of(BrandId brand, PostId post);

  /**
   * Answers a question other than a review.
   *
   * @param answer one of the words of the {@link WorkItem.Kind}
   * @throws RefusedException with {@code ALREADY_DONE} when it was answered meanwhile
   */
  void answer(BrandId brand, String id, String answer);
}
