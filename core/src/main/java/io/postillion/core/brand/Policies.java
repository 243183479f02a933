package io.postillion.core.brand;

/** What the brands watch over. */
@FunctionalInterface
public interface Policies {

  /** {@link Policy#NONE} for a brand that says nothing about it. */
  Policy of(BrandId brand);
}
