package io.postillion.core.notice;

import io.postillion.core.brand.BrandId;

/** How people are told of a brand's news who said nothing else. */
@FunctionalInterface
public interface UsualWishes {

  /** By these means; whoever is reached by none of them is told by what there is. */
  Wishes of(BrandId brand);
}
