package io.postillion.core.visual;

import io.postillion.core.brand.BrandId;

/** What the brands' cards look like. */
@FunctionalInterface
public interface CardDesigns {

  CardDesign of(BrandId brand);
}
