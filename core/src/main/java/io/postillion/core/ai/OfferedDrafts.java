package io.postillion.core.ai;

import io.postillion.core.NotFoundException;
import io.postillion.core.brand.BrandId;
import io.postillion.core.post.PostId;
import java.util.List;
import java.util.Optional;

/** All versions that were offered, taken or left; never changed. */
public interface OfferedDrafts {

  void add(BrandId brand, List<OfferedDraft> drafts);

  Optional<OfferedDraft> find(BrandId brand, PostId post, OfferedDraftId id);

  /** The newest first. */
  List<OfferedDraft> of(BrandId brand, PostId post);

  /**
   * @throws NotFoundException when nothing was offered under this id for the post
   */
  default OfferedDraft get(BrandId brand, PostId post, OfferedDraftId id) {
    return find(brand, post, id).orElseThrow(() -> new NotFoundException("version", id));
  }
}
