package io.postillion.core.ai;

import io.postillion.core.brand.BrandId;
import io.postillion.core.post.PostId;
import java.util.Optional;

/** What people wanted of the posts they asked for. */
public interface Commissions {

  void add(BrandId brand, Commission commission);

  /** Empty for a post that was planned by itself or written by a person. */
  Optional<Commission> of(BrandId brand, PostId post);
}
