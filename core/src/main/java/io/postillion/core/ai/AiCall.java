package io.postillion.core.ai;

import io.postillion.core.brand.BrandId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One call of a model, for the record.
 *
 * @param task e.g. {@code draft-post}
 * @param promptVersion of the prompt files
 * @param inputTokens 0 when the provider did not say
 * @param outputTokens 0 when the provider did not say
 * @param problem null when the outcome is {@code OK}
 */
public record AiCall(
    BrandId brand,
    String task,
    String provider,
    String model,
    String promptVersion,
    Instant at,
    Duration latency,
    int inputTokens,
    int outputTokens,
    Outcome outcome,
    @Nullable String problem) {

  /** How it ended. */
  public enum Outcome {
    OK,
    /** The answer could not be read as a draft. */
    MALFORMED,
    /** The provider answered with an error or not in time. */
    FAILED
  }
}
