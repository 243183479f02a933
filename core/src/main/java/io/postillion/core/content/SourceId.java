package io.postillion.core.content;

import io.postillion.core.Slug;

/** The name of a source in configuration, addresses and logs; unique over all brands. */
public record SourceId(String value) {

  public SourceId {
    Slug.require("Source", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
