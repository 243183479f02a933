package io.postillion.core.approval;

import io.postillion.core.brand.BrandId;
import io.postillion.core.post.PostId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The decisions that people took; never changed, only voided. */
public interface Approvals {

  /** The store refuses it unless seal and revision belong together. */
  void insert(BrandId brand, Approval approval);

  /** Oldest first. */
  List<Approval> of(BrandId brand, PostId post);

  /**
   * Takes the force from all approvals of the post.
   *
   * @return how many held until now
   */
  int voidAll(BrandId brand, PostId post, Instant at);

  /** The approval that holds for the post's current revision. */
  Optional<Approval> holding(BrandId brand, PostId post);
}
