package io.postillion.connectors.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.core.Secret;
import io.postillion.core.failure.Failure;
import io.postillion.core.failure.OutcomeUnknown;
import io.postillion.core.failure.Rejected;
import io.postillion.core.failure.Transient;
import io.postillion.core.failure.Unauthorised;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpFailuresTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
  private static final Call READING = Call.get(URI.create("https://api.example/items"));
  private static final Call WRITING = Call.postJson(URI.create("https://api.example/items"), "{}");

  private final HttpFailures failures =
      new HttpFailures("Channel acme-news (Example)", CLOCK, Secret.of("planted-password"));

  @ParameterizedTest
  @CsvSource({
    "301, Rejected, Rejected",
    "400, Rejected, Rejected",
    "401, Unauthorised, Unauthorised",
    "403, Unauthorised, Unauthorised",
    "404, Rejected, Rejected",
    "408, Transient, Transient",
    "409, Rejected, Rejected",
    "422, Rejected, Rejected",
    "425, Transient, Transient",
    "429, Transient, Transient",
    "500, Transient, OutcomeUnknown",
    "503, Transient, OutcomeUnknown",
    "599, Transient, OutcomeUnknown",
    "700, Transient, OutcomeUnknown"
  })
  void the_status_says_what_to_do_next(int status, String reading, String writing) {
    assertThat(failures.of(READING, answer(status, "")).getClass().getSimpleName())
        .isEqualTo(reading);
    assertThat(failures.of(WRITING, answer(status, "")).getClass().getSimpleName())
        .isEqualTo(writing);
  }

  @Test
  void the_message_names_the_channel_what_was_said_and_the_remedy() {
    assertThat(failures.of(READING, answer(401, "{\"error\":\"The token was revoked\"}")))
        .isInstanceOf(Unauthorised.class)
        .hasMessage(
            "Channel acme-news (Example) does not accept our credentials"
                + " (401: The token was revoked). Renew them in the settings.");
    assertThat(failures.of(WRITING, answer(400, "{\"error\":\"Bad\",\"message\":\"Too\\nlong\"}")))
        .isInstanceOf(Rejected.class)
        .hasMessage("Channel acme-news (Example) refuses this (400: Too long).");
    assertThat(
            failures.of(
                WRITING,
                answer(400, "{\"errors\":[{\"message\":\"Too long\"}],\"detail\":\"Invalid\"}")))
        .hasMessage("Channel acme-news (Example) refuses this (400: Too long).");
  }

  @Test
  void an_error_page_and_endless_words_do_not_spoil_the_message() {
    assertThat(failures.of(WRITING, answer(502, "<html>Bad gateway</html>")))
        .hasMessageContaining("(502)")
        .hasMessageNotContaining("html");
    assertThat(failures.of(WRITING, answer(400, "{\"error\":\"%s\"}".formatted("x".repeat(9000)))))
        .extracting(Throwable::getMessage)
        .satisfies(message -> assertThat(message.length()).isLessThan(300));
  }

  @Test
  void secrets_that_the_other_side_repeats_are_not_shown() {
    Failure failure =
        failures.of(
            WRITING.bearer("planted-token"),
            answer(400, "{\"error\":\"planted-token and planted-password are odd\"}"));
    assertThat(failure).hasMessageContaining("[redacted] and [redacted] are odd");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Retry-After        | 7                             | PT7S
          Retry-After        | Sun, 22 Nov 2026 12:01:30 GMT | PT1M30S
          Retry-After        | Sun, 22 Nov 2026 11:00:00 GMT | PT0S
          Retry-After        | 9999999999                    | PT24H
          RateLimit-Reset    | 1795348860                    | PT1M
          X-RateLimit-Reset  | 2026-11-22T12:05:00.000Z      | PT5M
          X-Rate-Limit-Reset | 1795348860                    | PT1M
          """)
  void it_waits_as_long_as_it_is_asked_to(String header, String value, Duration expected) {
    Answer busy = new Answer(429, Map.of(header.toLowerCase(), List.of(value)), new byte[0]);
    assertThat(((Transient) failures.of(WRITING, busy)).retryAfter()).contains(expected);
  }

  @ParameterizedTest
  @CsvSource({"Retry-After, soon", "Retry-After, -5", "X-RateLimit-Reset, tomorrow", "X-Other, 5"})
  void a_wait_that_nobody_can_read_is_none(String header, String value) {
    Answer busy = new Answer(429, Map.of(header.toLowerCase(), List.of(value)), new byte[0]);
    assertThat(((Transient) failures.of(WRITING, busy)).retryAfter()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"''", "ok", "{", "<html></html>", "null"})
  void a_success_that_cannot_be_read_leaves_a_write_in_doubt(String body) {
    assertThatThrownBy(() -> failures.json(WRITING, answer(200, body)))
        .isInstanceOf(OutcomeUnknown.class)
        .hasMessageStartingWith("Channel acme-news (Example) said yes, but");
    assertThatThrownBy(() -> failures.json(READING, answer(200, body)))
        .isInstanceOf(Transient.class);
  }

  private static Answer answer(int status, String body) {
    return new Answer(status, Map.of(), body.getBytes(StandardCharsets.UTF_8));
  }
}
