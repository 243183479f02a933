package io.postillion.core.campaign;

import io.postillion.core.brand.BrandId;
import io.postillion.core.post.PostId;
import java.util.Optional;

/** Which campaign a post belongs to. */
@FunctionalInterface
public interface Belonging {

  /** No post belongs to any. */
  Belonging NONE = (brand, post) -> Optional.empty();

  Optional<Campaign> of(BrandId brand, PostId post);
}
