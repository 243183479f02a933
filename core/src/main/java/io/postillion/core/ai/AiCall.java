package io.postillion.core.ai;

import io.postillion.core.brand.BrandId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One call of a model, for the record.
 *
 * @param task e.g. {@code draft-post}
 * @param promptVersion of the prompt files, with that of the brand's own instructions if any
 * @param inputTokens 0 when the provider did not say
 * @param outputTokens 0 when the provider did not say
 * @param problem null when the outcome is {@code OK}
 * @param inputHash SHA-256, in hex, of the messages as they were sent; empty when it is not known
 * @param parameters what else the model was told, e.g. its temperature, and how it answered; may be
 *     empty
 * @param output to the character as the provider gave it; null when there was none, or when it was
 *     kept as long as the brand wants
 * @param cost null when the price or the number of tokens is not known
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
    @Nullable String problem,
    Asked asked,
    String inputHash,
    String parameters,
    @Nullable String output,
    @Nullable Cost cost) {

  /** Among the parameters of a call whose tokens, and so its cost, nobody told. */
  public static final String ESTIMATED = "tokens=estimated";

  /** How it ended. */
  public enum Outcome {
    OK,
    /** The answer could not be read as a draft. */
    MALFORMED,
    /** The provider answered with an error or not in time. */
    FAILED,
    /** Whoever waited stopped it. */
    CANCELLED
  }

  /** Whether its tokens are an estimate, because it ended before the provider told them. */
  public boolean isEstimated() {
    return parameters.endsWith(ESTIMATED);
  }
}
