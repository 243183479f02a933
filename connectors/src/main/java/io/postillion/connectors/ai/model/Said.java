package io.postillion.connectors.ai.model;

import io.postillion.core.ai.AiCall;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a model said in a call.
 *
 * @param text null when it said nothing
 * @param firstWords when they came; null when it did not speak word by word
 */
record Said(@Nullable String text, Spent spent, @Nullable Instant firstWords) {

  static final Said NOTHING = new Said(null, Spent.NOTHING, null);

  /** How it answered, for the record, behind the parameters. */
  String manner(Instant asked) {
    return (firstWords == null
            ? ""
            : " first-words=%dms".formatted(Duration.between(asked, firstWords).toMillis()))
        + (spent.isEstimated() ? " " + AiCall.ESTIMATED : "");
  }
}
