package io.postillion.connectors.ai.model;

import dev.langchain4j.model.output.TokenUsage;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Tokens of a call.
 *
 * @param read 0 when nobody knows
 * @param written 0 when nobody knows
 * @param isEstimated whether one of them is
 */
record Spent(int read, int written, boolean isEstimated) {

  static final Spent NOTHING = new Spent(0, 0, false);

  /**
   * Few models have fewer characters in a token, in English or in French: rather too many tokens
   * than too few, for a budget that holds.
   */
  private static final int CHARACTERS_PER_TOKEN = 3;

  static Spent told(@Nullable TokenUsage tokens) {
    return new Spent(
        count(tokens, TokenUsage::inputTokenCount),
        count(tokens, TokenUsage::outputTokenCount),
        false);
  }

  static int estimate(String text) {
    return (text.length() + CHARACTERS_PER_TOKEN - 1) / CHARACTERS_PER_TOKEN;
  }

  boolean isNothing() {
    return read + written == 0;
  }

  private static int count(
      @Nullable TokenUsage tokens, Function<TokenUsage, @Nullable Integer> kind) {
    return Optional.ofNullable(tokens).map(kind).orElse(0);
  }
}
