package io.postillion.core.flow;

import io.postillion.core.brand.BrandId;
import io.postillion.core.post.PostId;
import java.util.Optional;

/** The models, with the token where a post stands. */
public interface Diagrams {

  /** Empty when the engine no longer knows the post's process. */
  Optional<Whereabouts> of(BrandId brand, PostId post);
}
