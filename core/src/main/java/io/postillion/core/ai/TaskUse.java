package io.postillion.core.ai;

import org.jspecify.annotations.Nullable;

/**
 * What the calls of one task came to, as far as they were paid for in one currency.
 *
 * @param calls however they ended
 * @param failed those without a usable answer
 * @param unpriced those that gave an answer and of which the cost is not known
 * @param cost null where no cost is known
 */
public record TaskUse(
    String task,
    long calls,
    long failed,
    long unpriced,
    long inputTokens,
    long outputTokens,
    @Nullable Cost cost) {

  public long tokens() {
    return inputTokens + outputTokens;
  }
}
