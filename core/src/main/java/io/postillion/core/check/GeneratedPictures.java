package io.postillion.core.check;

import io.postillion.core.brand.BrandId;
import io.postillion.core.post.PostId;

/** Knows which pictures of a post a model made. */
@FunctionalInterface
public interface GeneratedPictures {

  boolean isGenerated(BrandId brand, PostId post, String sha256);
}
