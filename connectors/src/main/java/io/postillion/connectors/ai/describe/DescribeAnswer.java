package io.postillion.connectors.ai.describe;

import org.jspecify.annotations.Nullable;

/** What a model sees, as it says it. */
record DescribeAnswer(String alt) {

  private static final int LONGEST = 4_000;

  DescribeAnswer(@Nullable String alt) {
    if (alt == null || alt.isBlank()) {
      throw new IllegalArgumentException("it describes nothing");
    }
    this.alt = alt.substring(0, Math.min(alt.length(), LONGEST));
  }
}
