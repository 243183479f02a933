package io.postillion.core.evidence;

import io.postillion.core.ai.AiCall;
import io.postillion.core.ai.Asked;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One call of a model.
 *
 * @param about what it was for
 * @param promptVersion of the built-in prompt, with that of the brand's own instructions if any
 * @param instructions the brand's own, word for word; null when it had none or they are gone
 * @param sent SHA-256 of the messages as they were sent; empty when it is not known
 * @param latency in milliseconds
 * @param inputTokens 0 when the provider did not say
 * @param outputTokens 0 when the provider did not say
 * @param estimated whether the tokens are an estimate
 * @param cost null when it is not known
 * @param currency by its three letters; null when the cost is not known
 * @param problem null when the answer was used
 * @param person null unless a person asked
 * @param examples ids of the approved revisions that the model was shown
 * @param output what it answered; null when it did not, or when that was kept long enough
 */
public record Call(
    long id,
    About about,
    String task,
    String promptVersion,
    @Nullable String instructions,
    String provider,
    String model,
    String parameters,
    Instant at,
    long latency,
    int inputTokens,
    int outputTokens,
    boolean estimated,
    @Nullable String cost,
    @Nullable String currency,
    AiCall.Outcome outcome,
    @Nullable String problem,
    Asked.By askedBy,
    @Nullable Who person,
    String sent,
    List<String> examples,
    @Nullable String output) {

  /** What a call was for. */
  public enum About {
    POST,
    /** The article, before there was a post. */
    ARTICLE
  }
}
