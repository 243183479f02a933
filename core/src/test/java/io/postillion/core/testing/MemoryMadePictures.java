package io.postillion.core.testing;

import io.postillion.core.brand.BrandId;
import io.postillion.core.post.PostId;
import io.postillion.core.visual.MadePicture;
import io.postillion.core.visual.MadePictures;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Made pictures of one brand. */
public final class MemoryMadePictures implements MadePictures {

  private final List<MadePicture> all = new ArrayList<>();

  @Override
  public void add(BrandId brand, MadePicture picture) {
    all.add(picture);
  }

  @Override
  public List<MadePicture> of(BrandId brand, PostId post) {
    List<MadePicture> made =
        new ArrayList<>(all.stream().filter(one -> one.post().equals(post)).toList());
    Collections.reverse(made);
    return made;
  }

  @Override
  public Optional<MadePicture> find(BrandId brand, PostId post, String sha256) {
    return all.stream()
        .filter(one -> one.post().equals(post) && one.media().sha256().equals(sha256))
        .reduce((earlier, later) -> later);
  }

  public List<MadePicture> all() {
    return List.copyOf(all);
  }

  @Override
  public int forget(BrandId brand, Instant before, int most) {
    return 0;
  }
}
