package io.postillion.plugin.desk.memory;

import io.postillion.core.ai.OfferedDraft;
import io.postillion.core.ai.OfferedDraftId;
import io.postillion.core.ai.OfferedDrafts;
import io.postillion.core.brand.BrandId;
import io.postillion.core.post.PostId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Offered versions of one brand's posts. */
final class MemoryOfferedDrafts implements OfferedDrafts {

  private final List<OfferedDraft> all = new ArrayList<>();

  @Override
  public void add(BrandId brand, List<OfferedDraft> drafts) {
    all.addAll(0, drafts);
  }

  @Override
  public Optional<OfferedDraft> find(BrandId brand, PostId post, OfferedDraftId id) {
    return of(brand, post).stream().filter(draft -> draft.id().equals(id)).findFirst();
  }

  @Override
  public List<OfferedDraft> of(BrandId brand, PostId post) {
    return all.stream().filter(draft -> draft.post().equals(post)).toList();
  }

  @Override
  public void take(BrandId brand, PostId post, OfferedDraftId id, Instant at) {}

  @Override
  public int forget(BrandId brand, Instant before, int most) {
    return 0;
  }
}
