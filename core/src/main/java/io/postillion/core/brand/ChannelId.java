package io.postillion.core.brand;

import io.postillion.core.Slug;

/** The name of a channel in configuration, addresses and logs; unique over all brands. */
public record ChannelId(String value) {

  public ChannelId {
    Slug.require("Channel", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
