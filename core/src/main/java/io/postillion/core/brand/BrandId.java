package io.postillion.core.brand;

import io.postillion.core.Slug;

/** The name of a brand in configuration, addresses and logs. */
public record BrandId(String value) {

  public BrandId {
    Slug.require("Brand", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
