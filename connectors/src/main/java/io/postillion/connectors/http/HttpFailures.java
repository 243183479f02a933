package io.postillion.connectors.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.postillion.core.Secret;
import io.postillion.core.failure.Failure;
import io.postillion.core.failure.OutcomeUnknown;
import io.postillion.core.failure.Rejected;
import io.postillion.core.failure.Transient;
import io.postillion.core.failure.Unauthorised;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** Turns answers that are no success into the {@link Failure} that says what to do next. */
public final class HttpFailures {

  private static final int LONGEST_QUOTE = 200;

  private final String who;
  private final Clock clock;
  private final List<Secret> secrets;

  /**
   * @param who the other side as people know it, e.g. {@code Channel acme-news (Bluesky)}; begins
   *     the messages
   * @param secrets never shown, even when the other side repeats them
   */
  public HttpFailures(String who, Clock clock, Secret... secrets) {
    this.who = who;
    this.clock = clock;
    this.secrets = List.of(secrets);
  }

  /**
   * The answer's body.
   *
   * @throws Failure when the status is no success; {@link OutcomeUnknown} or {@link Transient} also
   *     when the body of a writing or reading call is no JSON object or list
   */
  public JsonNode json(Call call, Answer answer) {
    if (!answer.isOk()) {
      throw of(call, answer);
    }
    try {
      JsonNode json = answer.json();
      if (json.isContainerNode()) {
        return json;
      }
      throw unreadable(call, "its answer is empty");
    } catch (JsonProcessingException e) {
      throw unreadable(call, "its answer is no JSON");
    }
  }

  /** What it means that the answer to this call is no success. */
  public Failure of(Call call, Answer answer) {
    String said = said(call, answer);
    return switch (answer.status()) {
      case 401 ->
          new Unauthorised(
              "%s does not accept our credentials%s. Renew them in the settings."
                  .formatted(who, said));
      case 403 ->
          new Unauthorised(
              "%s does not let our account do this%s. Check the account and what its token allows."
                  .formatted(who, said));
      case 408, 425, 429 ->
          new Transient(
              "%s asks us to wait%s. It is tried again by itself.".formatted(who, said),
              RetryAfter.of(answer, clock.instant()).orElse(null),
              null);
      default -> other(call, answer, said);
    };
  }

  private Failure other(Call call, Answer answer, String said) {
    int kind = answer.status() / 100;
    if (kind == 3) {
      return new Rejected(
          "%s sends us to another address%s. Correct its address in the settings."
              .formatted(who, said));
    }
    if (kind == 4) {
      return new Rejected("%s refuses this%s.".formatted(who, said));
    }
    if (call.writes()) {
      return new OutcomeUnknown(
          "%s failed%s. Whether it was done is not known.".formatted(who, said));
    }
    return new Transient(
        "%s is out of order%s. It is tried again by itself.".formatted(who, said),
        RetryAfter.of(answer, clock.instant()).orElse(null),
        null);
  }

  /** A success that cannot be read: a write has happened, but who knows which. */
  public Failure unreadable(Call call, String why) {
    String message = "%s said yes, but %s.".formatted(who, why);
    return call.writes()
        ? new OutcomeUnknown(message + " Whether it was done is not known.")
        : new Transient(message + " It is tried again by itself.");
  }

  /**
   * Status and the other side's own words without secrets, to be put into a message, e.g. {@code
   * (400: Text is too long)}; begins with a blank.
   */
  public String said(Call call, Answer answer) {
    String words = redacted(call, quote(answer)).replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    if (words.isEmpty()) {
      return " (%d)".formatted(answer.status());
    }
    return " (%d: %s)"
        .formatted(answer.status(), words.substring(0, Math.min(words.length(), LONGEST_QUOTE)));
  }

  private static String quote(Answer answer) {
    try {
      JsonNode json = answer.json();
      return Stream.of("/message", "/error_description", "/error", "/errors/0/message", "/detail")
          .map(json::at)
          .filter(JsonNode::isTextual)
          .map(JsonNode::textValue)
          .findFirst()
          .orElse("");
    } catch (JsonProcessingException e) {
      return ""; // an error page: its status has to do
    }
  }

  private String redacted(Call call, String words) {
    return Stream.concat(
            secrets.stream().map(Secret::reveal),
            Stream.ofNullable(call.headers().get("Authorization"))
                .map(value -> value.substring(value.indexOf(' ') + 1)))
        .filter(secret -> !secret.isEmpty())
        .reduce(words, (text, secret) -> text.replace(secret, "[redacted]"));
  }
}
