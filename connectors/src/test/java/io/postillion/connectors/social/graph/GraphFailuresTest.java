package io.postillion.connectors.social.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.connectors.http.Answer;
import io.postillion.connectors.http.Call;
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
import org.junit.jupiter.params.provider.ValueSource;

class GraphFailuresTest {

  private static final URI ADDRESS = URI.create("https://graph.example/v1/42/media_publish");
  private static final Call PUBLISHING =
      Call.post(ADDRESS, "text/plain", new byte[0]).bearer("planted");
  private static final Call READING = Call.get(ADDRESS);

  private final GraphFailures failures =
      new GraphFailures(
          "Channel acme-news (Instagram)",
          Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC));

  @ParameterizedTest
  @CsvSource({
    "190, 463, 'does not accept our token any more'",
    "190, 0, 'does not accept our token any more'",
    "102, 0, 'does not accept our token any more'",
    "190, 492, 'does not let our account do this'",
    "10, 0, 'does not let our account do this'",
    "200, 0, 'does not let our account do this'",
    "299, 0, 'does not let our account do this'",
    "100, 33, 'does not let our account do this'",
    "368, 0, 'the account is blocked'",
    "4, 2207051, 'the account is blocked'",
    "10, 4279013, 'the account is blocked'"
  })
  void only_a_person_can_help(int code, int subcode, String words) {
    assertThat(failures.of(PUBLISHING, error(400, code, subcode)))
        .isInstanceOf(Unauthorised.class)
        .hasMessageContaining("Channel acme-news (Instagram)")
        .hasMessageContaining(words)
        .hasMessageContaining("(400: What it says)");
  }

  @ParameterizedTest
  @CsvSource({
    "100, 0",
    "36003, 2207009",
    "9004, 2207004",
    "100, 2207010",
    "100, 2207028",
    "24, 0",
    "0, 0"
  })
  void content_is_refused_in_the_networks_words(int code, int subcode) {
    assertThat(failures.of(PUBLISHING, error(400, code, subcode)))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("What it says");
  }

  @ParameterizedTest
  @CsvSource({"4, 0", "17, 0", "32, 0", "613, 0", "80002, 0", "100, 2207020", "100, 2207027"})
  void throttling_and_what_is_not_ready_passes(int code, int subcode) {
    assertThat(failures.of(PUBLISHING, error(400, code, subcode))).isInstanceOf(Transient.class);
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "2, 0", "-1, 2207001", "-1, 2207053"})
  void what_broke_over_there_is_unknown_when_publishing_and_passes_otherwise(
      int code, int subcode) {
    Answer broken = error(400, code, subcode);

    assertThat(failures.of(PUBLISHING, broken)).isInstanceOf(OutcomeUnknown.class);
    assertThat(failures.of(PUBLISHING.harmless(), broken)).isInstanceOf(Transient.class);
    assertThat(failures.of(READING, broken)).isInstanceOf(Transient.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 503})
  void a_server_error_is_no_definite_no_whatever_it_says(int status) {
    assertThat(failures.of(PUBLISHING, error(status, 190, 463))).isInstanceOf(OutcomeUnknown.class);
    assertThat(failures.of(READING, error(status, 100, 0))).isInstanceOf(Transient.class);
  }

  @Test
  void an_error_that_calls_itself_transient_is_unknown_when_publishing() {
    Answer passing =
        answer(400, "{\"error\":{\"message\":\"Later\",\"code\":99,\"is_transient\":true}}");

    assertThat(failures.of(PUBLISHING, passing)).isInstanceOf(OutcomeUnknown.class);
    assertThat(failures.of(READING, passing)).isInstanceOf(Transient.class);
  }

  @Test
  void what_is_meant_for_people_comes_before_what_is_meant_for_developers() {
    Answer both =
        answer(
            400,
            """
            {"error":{"message":"Invalid parameter","code":100,
              "error_user_title":"Too long","error_user_msg":"The caption is too long"}}""");

    assertThat(failures.of(PUBLISHING, both))
        .hasMessageContaining("(400: The caption is too long)");
  }

  @Test
  void a_token_that_is_repeated_in_the_words_is_not_shown() {
    assertThat(
            failures.of(
                PUBLISHING, answer(400, "{\"error\":{\"message\":\"Bad planted\",\"code\":190}}")))
        .hasMessageContaining("Bad [redacted]");
  }

  @Test
  void the_signature_of_a_pictures_address_is_not_shown() {
    String words = "Cannot fetch https://acme.example/p/1.jpg?until=9&sig=planted with 2207052";

    assertThat(failures.ofContainer(words))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("https://acme.example/p/1.jpg with")
        .hasMessageNotContaining("planted");
    assertThat(
            failures.of(READING, answer(400, "{\"error\":{\"message\":\"%s\"}}".formatted(words))))
        .hasMessageContaining("https://acme.example/p/1.jpg with")
        .hasMessageNotContaining("planted");
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "{}|",
        "not json|",
        "[]|",
        "{\"1\":[{\"estimated_time_to_regain_access\":0}]}|",
        "{\"1\":[{\"estimated_time_to_regain_access\":7}]}|PT7M",
        "{\"1\":[{\"estimated_time_to_regain_access\":99999}]}|PT24H"
      },
      delimiter = '|')
  void the_wait_is_the_one_of_the_usage_header(String usage, Duration wait) {
    Answer busy =
        new Answer(429, Map.of("x-business-use-case-usage", List.of(usage)), new byte[] {'{', '}'});

    assertThat(failures.of(PUBLISHING, busy))
        .isInstanceOfSatisfying(
            Transient.class,
            failure -> assertThat(failure.retryAfter().orElse(null)).isEqualTo(wait));
  }

  @Test
  void a_renewed_token_is_tried_only_where_the_token_was_the_reason() {
    assertThat(GraphFailures.refusesToken(error(400, 190, 463))).isTrue();
    assertThat(GraphFailures.refusesToken(error(401, 190, 0))).isTrue();
    assertThat(GraphFailures.refusesToken(answer(401, ""))).isTrue();
    assertThat(GraphFailures.refusesToken(error(400, 190, 492))).isFalse();
    assertThat(GraphFailures.refusesToken(error(401, 10, 0))).isFalse();
    assertThat(GraphFailures.refusesToken(error(500, 190, 463))).isFalse();
    assertThat(GraphFailures.refusesToken(error(400, 100, 0))).isFalse();
  }

  private static Answer error(int status, int code, int subcode) {
    return answer(
        status,
        """
        {"error":{"message":"What it says","type":"OAuthException","code":%d,"error_subcode":%d}}"""
            .formatted(code, subcode));
  }

  private static Answer answer(int status, String body) {
    return new Answer(status, Map.of(), body.getBytes(StandardCharsets.UTF_8));
  }
}
