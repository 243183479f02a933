package io.postillion.connectors.notify;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.postillion.connectors.Logs;
import io.postillion.connectors.http.Http;
import io.postillion.connectors.http.HttpSettings;
import io.postillion.core.Secret;
import io.postillion.core.failure.Rejected;
import io.postillion.core.failure.Transient;
import io.postillion.core.failure.Unauthorised;
import io.postillion.core.notice.Address;
import io.postillion.core.notice.Messenger;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every messenger that posts to a webhook must do. */
public abstract class HookContract {

  private static final String PATH = "/services/T0/B0/planted-token";
  private static final ObjectMapper JSON = new ObjectMapper();

  private static WireMockServer server;

  protected final Http http = new Http(HttpSettings.defaults().allowing(Set.of("localhost")));
  protected final Clock clock = Clock.fixed(SampleLetters.NOW, ZoneOffset.UTC);

  @BeforeAll
  static void open() {
    server = new WireMockServer(WireMockConfiguration.options().dynamicPort());
    server.start();
  }

  @AfterAll
  static void close() {
    server.stop();
  }

  @BeforeEach
  void forget() {
    server.resetAll();
    answer(200);
  }

  protected abstract Messenger messenger();

  protected static Address address() {
    return new Address(
        Secret.of("http://localhost:%d%s".formatted(server.port(), PATH)),
        Secret.of("whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3"));
  }

  private static void answer(int status) {
    server.stubFor(WireMock.post(PATH).willReturn(aResponse().withStatus(status).withBody("ok")));
  }

  protected static LoggedRequest received() {
    return server.findAll(postRequestedFor(urlEqualTo(PATH))).get(0);
  }

  protected static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @CsvSource({"200", "202", "204"})
  void a_yes_is_a_yes(int status) {
    answer(status);

    messenger().send(SampleLetters.single(), address());

    assertThat(received().getHeader("Content-Type")).startsWith("application/json");
  }

  @ParameterizedTest
  @CsvSource({
    "400, Rejected",
    "404, Rejected",
    "410, Rejected",
    "401, Unauthorised",
    "403, Unauthorised",
    "429, Transient",
    "500, Transient",
    "503, Transient"
  })
  void a_no_says_what_to_do_next_and_no_secret(int status, String failure) {
    answer(status);

    try (Logs logs = Logs.ofEverything()) {
      Throwable refused = catchThrowable(() -> messenger().send(SampleLetters.single(), address()));

      assertThat(refused.getClass())
          .isIn(Rejected.class, Unauthorised.class, Transient.class)
          .satisfies(type -> assertThat(type.getSimpleName()).isEqualTo(failure));
      assertThat(refused).hasMessageContaining(Integer.toString(status));
      assertThat(refused.toString() + logs.text()).doesNotContain("planted-token", "whsec_");
    }
  }

  @Test
  void asked_to_wait_it_says_for_how_long() {
    server.stubFor(
        WireMock.post(PATH)
            .willReturn(aResponse().withStatus(429).withHeader("Retry-After", "90")));

    assertThatThrownBy(() -> messenger().send(SampleLetters.single(), address()))
        .isInstanceOfSatisfying(
            Transient.class,
            wait -> assertThat(wait.retryAfter()).contains(Duration.ofSeconds(90)));
  }

  @Test
  void an_address_that_is_none_is_not_shown() {
    assertThatThrownBy(
            () ->
                messenger()
                    .send(
                        SampleLetters.single(),
                        new Address(Secret.of("http://planted token/"), address().key())))
        .isInstanceOf(Rejected.class)
        .hasMessageNotContaining("planted")
        .hasNoCause();
  }
}
