package io.postillion.core.testing;

import io.postillion.core.brand.BrandId;
import io.postillion.core.post.PostId;
import io.postillion.core.visual.AltText;
import io.postillion.core.visual.AltTexts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Suggested alternative texts of one brand. */
public final class MemoryAltTexts implements AltTexts {

  private final List<AltText> all = new ArrayList<>();

  @Override
  public void add(BrandId brand, AltText suggested) {
    all.add(0, suggested);
  }

  @Override
  public List<AltText> of(BrandId brand, PostId post) {
    return all.stream().filter(one -> one.post().equals(post)).toList();
  }

  @Override
  public int forget(BrandId brand, Instant before, int most) {
    return 0;
  }
}
