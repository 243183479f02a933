package io.postillion.core.ai;

import io.postillion.core.brand.BrandId;

/** What the brands may use of models. */
@FunctionalInterface
public interface Budgets {

  /** {@link Budget#NONE} for a brand that says nothing about it. */
  Budget of(BrandId brand);
}
