package io.postillion.connectors.ai.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.postillion.connectors.ai.text.PlainText;
import io.postillion.connectors.http.Answer;
import io.postillion.connectors.http.RetryAfter;
import io.postillion.core.Secret;
import io.postillion.core.failure.Failure;
import io.postillion.core.failure.Rejected;
import io.postillion.core.failure.Transient;
import io.postillion.core.failure.Unauthorised;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says what a provider's error means, and what a person can do about it. */
final class Refusals {

  private static final int LONGEST_DETAIL = 300;

  private final ProviderSettings provider;
  private final Clock clock;

  Refusals(ProviderSettings provider, Clock clock) {
    this.provider = provider;
    this.clock = clock;
  }

  Failure of(Answer answer) {
    int status = answer.status();
    return switch (status) {
      case 401, 403 ->
          new Unauthorised(
              message(answer, "refuses the API key", "Put a valid key into its settings."));
      case 404 ->
          new Rejected(
              message(
                  answer,
                  "does not know model '%s' or this address".formatted(provider.model()),
                  "Check model and base URL in its settings."));
      case 408, 425, 429 ->
          new Transient(
              message(
                  answer,
                  "is asked too much at the moment",
                  "Try again later; if it stays so, check limits and credit of its account."),
              retryAfter(answer),
              null);
      default ->
          status >= 500
              ? new Transient(
                  message(answer, "has a problem on its side", "Try again later."),
                  retryAfter(answer),
                  null)
              : new Rejected(
                  message(
                      answer,
                      "does not accept the request",
                      "Check base URL, model and options in its settings."));
    };
  }

  Transient unreachable(Transient failure) {
    return new Transient(
        "AI provider '%s' did not answer: %s. Check its base URL, or try again later."
            .formatted(provider.name(), failure.getMessage()),
        null,
        failure);
  }

  /**
   * @param said by the provider; may be empty
   */
  Transient brokeOff(String said, @Nullable Throwable cause) {
    String detail = detail(said);
    return new Transient(
        "AI provider '%s' broke off in the middle of its answer%s. Try again."
            .formatted(provider.name(), detail.isEmpty() ? "" : " (" + detail + ")"),
        null,
        cause);
  }

  private String message(Answer answer, String what, String remedy) {
    String detail = detail(said(answer));
    return "AI provider '%s' %s (%d%s). %s"
        .formatted(
            provider.name(), what, answer.status(), detail.isEmpty() ? "" : ": " + detail, remedy);
  }

  /** In the provider's words, as all six of them spell it; without the key that some repeat. */
  private String detail(String said) {
    String safe =
        provider.key().map(Secret::reveal).map(key -> said.replace(key, "[redacted]")).orElse(said);
    String line = PlainText.line(safe);
    return line.length() <= LONGEST_DETAIL ? line : line.substring(0, LONGEST_DETAIL) + "…";
  }

  private static String said(Answer answer) {
    try {
      JsonNode body = answer.json();
      return Stream.of("/error/message", "/message", "/error")
          .map(body::at)
          .filter(JsonNode::isTextual)
          .map(JsonNode::asText)
          .findFirst()
          .orElse("");
    } catch (JsonProcessingException e) {
      // a page of a gateway says nothing that the status does not
      return "";
    }
  }

  private @Nullable Duration retryAfter(Answer answer) {
    return RetryAfter.of(answer, clock.instant()).orElse(null);
  }
}
