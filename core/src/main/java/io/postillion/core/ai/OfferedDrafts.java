package io.postillion.core.ai;

import io.postillion.core.NotFoundException;
import io.postillion.core.brand.BrandId;
import io.postillion.core.post.PostId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The versions that were offered; their words never change. What nobody took is forgotten after a
 * while.
 */
public interface OfferedDrafts {

  void add(BrandId brand, List<OfferedDraft> drafts);

  Optional<OfferedDraft> find(BrandId brand, PostId post, OfferedDraftId id);

  /** Remembers that somebody took it; what was taken is never forgotten. */
  void take(BrandId brand, PostId post, OfferedDraftId id, Instant at);

  /**
   * Forgets what was offered before a moment and never taken.
   *
   * @param most at once
   * @return how many
   */
  int forget(BrandId brand, Instant before, int most);

  /** The newest first. */
  List<OfferedDraft> of(BrandId brand, PostId post);

  /**
   * @throws NotFoundException when nothing was offered under this id for the post
   */
  default OfferedDraft get(BrandId brand, PostId post, OfferedDraftId id) {
    return find(brand, post, id).orElseThrow(() -> new NotFoundException("version", id));
  }
}
