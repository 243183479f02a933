package io.postillion.connectors.social;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import io.postillion.connectors.Logs;
import io.postillion.connectors.http.Http;
import io.postillion.connectors.http.HttpSettings;
import io.postillion.core.failure.Failure;
import io.postillion.core.failure.OutcomeUnknown;
import io.postillion.core.failure.Rejected;
import io.postillion.core.failure.Transient;
import io.postillion.core.failure.Unauthorised;
import io.postillion.core.publish.Lookup;
import io.postillion.core.publish.Outgoing;
import io.postillion.core.publish.SocialNetwork;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every network does that is reached by HTTP: whatever goes wrong has one of four meanings.
 */
public abstract class HttpNetworkContract extends SocialNetworkContract {

  @RegisterExtension
  protected static final WireMockExtension there =
      WireMockExtension.newInstance()
          .options(WireMockConfiguration.wireMockConfig().dynamicPort())
          .build();

  private static final HttpSettings SETTINGS =
      HttpSettings.defaults().allowing(Set.of("localhost", "127.0.0.1"));

  /** Every secret that is configured or handed out contains this word. */
  protected static final String PLANTED = "planted";

  protected abstract SocialNetwork network(URI base, Http http);

  /** The request that makes a post public. */
  protected abstract MappingBuilder publishing();

  protected abstract RequestPatternBuilder published();

  /** The request that uploads a picture. */
  protected abstract MappingBuilder uploading();

  /** The request that asks for a post. */
  protected abstract MappingBuilder looking();

  /** What the network says to content that it does not want. */
  protected abstract ResponseDefinitionBuilder refusal();

  /** What the network says to a token that it does not know. */
  protected abstract ResponseDefinitionBuilder unknownToken();

  /** The secrets that the network's requests carry. */
  protected abstract List<String> secrets();

  @Override
  protected SocialNetwork network() {
    return network(base(), new Http(SETTINGS));
  }

  @Override
  protected int publications() {
    return there.findAll(published()).size();
  }

  protected static URI base() {
    return URI.create("http://localhost:" + there.getPort());
  }

  @Test
  void too_many_requests_are_transient_and_the_wait_is_told() {
    assertThat(sendingMeets(aResponse().withStatus(429).withHeader("Retry-After", "17")))
        .isInstanceOfSatisfying(
            Transient.class,
            busy -> assertThat(busy.retryAfter()).contains(Duration.ofSeconds(17)));
    assertThat(sendingMeets(aResponse().withStatus(429)))
        .isInstanceOfSatisfying(Transient.class, busy -> assertThat(busy.retryAfter()).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504})
  void a_server_that_fails_while_sending_leaves_the_outcome_unknown(int status) {
    assertThat(sendingMeets(aResponse().withStatus(status).withHeader("Retry-After", "0")))
        .isInstanceOf(OutcomeUnknown.class)
        .hasMessageContaining("acme-news");
    assertThat(publications()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void a_connection_that_breaks_while_sending_leaves_the_outcome_unknown(Fault fault) {
    assertThat(sendingMeets(aResponse().withFault(fault))).isInstanceOf(OutcomeUnknown.class);
    assertThat(publications()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ok", "{", "{}", "[]", "null", "<html><body>Welcome</body></html>"})
  void a_yes_that_cannot_be_read_leaves_the_outcome_unknown(String body) {
    assertThat(sendingMeets(okJson(body))).isInstanceOf(OutcomeUnknown.class);
    assertThat(publications()).isEqualTo(1);
  }

  @Test
  void an_endless_yes_leaves_the_outcome_unknown() {
    Http small =
        new Http(
            new HttpSettings(
                SETTINGS.connectTimeout(),
                SETTINGS.callTimeout(),
                10_000,
                SETTINGS.allowedHosts(),
                null));
    assertThat(sendingMeets(okJson("[\"%s\"]".formatted("x".repeat(10_000))), small))
        .isInstanceOf(OutcomeUnknown.class);
  }

  @Test
  void a_yes_that_comes_too_late_leaves_the_outcome_unknown() {
    Http hasty = new Http(SETTINGS.within(Duration.ofSeconds(2)));
    assertThat(sendingMeets(okJson("{}").withFixedDelay(20_000), hasty))
        .isInstanceOf(OutcomeUnknown.class)
        .hasMessageContaining("did not answer in time");
  }

  @Test
  void a_server_that_is_not_there_is_transient() throws IOException {
    URI nobody;
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nobody = URI.create("http://127.0.0.1:" + closed.getLocalPort());
    }
    givenAnEmptyAccount();
    Outgoing post = Posts.of("Nobody hears it");
    String handle = network().prepare(post, null, keep -> {});
    SocialNetwork lonely = network(nobody, new Http(SETTINGS));

    for (Supplier<Object> action : actions(lonely, post, handle)) {
      assertThatThrownBy(action::get)
          .isInstanceOf(Transient.class)
          .hasMessageContaining("cannot be reached");
    }
  }

  @Test
  void a_token_that_is_not_accepted_tells_which_channel_to_reconnect() {
    assertThat(sendingMeets(unknownToken()))
        .isInstanceOf(Unauthorised.class)
        .hasMessageContaining("acme-news");
  }

  @Test
  void content_that_is_not_wanted_is_rejected_in_the_networks_words() {
    assertThat(sendingMeets(refusal()))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("acme-news")
        .hasMessageContaining("not wanted");
  }

  @Test
  void a_redirected_post_is_not_sent_on() {
    assertThat(
            sendingMeets(aResponse().withStatus(307).withHeader("Location", base() + "/elsewhere")))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("Correct its address");
    assertThat(publications()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void an_upload_that_breaks_is_transient_for_nothing_is_public(Fault fault) {
    givenAnEmptyAccount();
    there.stubFor(uploading().willReturn(aResponse().withFault(fault)));
    SocialNetwork network = network();

    assertThatThrownBy(() -> network.prepare(Posts.withPictures("Broken", 1), null, keep -> {}))
        .isInstanceOf(Transient.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 503})
  void an_upload_that_fails_is_transient_for_nothing_is_public(int status) {
    givenAnEmptyAccount();
    there.stubFor(uploading().willReturn(aResponse().withStatus(status)));
    SocialNetwork network = network();

    assertThatThrownBy(() -> network.prepare(Posts.withPictures("Failed", 1), null, keep -> {}))
        .isInstanceOf(Transient.class)
        .hasMessageContaining("acme-news");
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 503})
  void a_server_that_cannot_be_asked_now_is_transient(int status) {
    assertThat(lookingMeets(aResponse().withStatus(status))).isInstanceOf(Transient.class);
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void a_question_that_breaks_is_transient(Fault fault) {
    assertThat(lookingMeets(aResponse().withFault(fault))).isInstanceOf(Transient.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ok", "{", "<html></html>"})
  void an_answer_that_cannot_be_read_is_not_taken_for_absent(String body) {
    assertThat(lookingMeets(okJson(body))).isInstanceOf(Transient.class);
  }

  @Test
  void an_answer_that_says_nothing_is_not_taken_for_absent() {
    givenAnEmptyAccount();
    SocialNetwork network = network();
    Outgoing post = Posts.of("Is it there?");
    String handle = network.prepare(post, null, keep -> {});
    there.stubFor(looking().willReturn(okJson("{}")));

    try {
      assertThat(network.look(post, handle)).isInstanceOf(Lookup.CannotTell.class);
    } catch (Transient askAgain) {
      assertThat(askAgain).hasMessageContaining("acme-news");
    }
  }

  @Test
  void secrets_show_in_no_message_and_no_log_even_when_the_server_repeats_them() {
    String echo = "{\"error\":\"not wanted\",\"message\":\"Odd: %s\"}";
    List<ResponseDefinitionBuilder> troubles =
        Stream.concat(
                IntStream.of(301, 400, 401, 403, 404, 422, 429, 500, 503)
                    .mapToObj(
                        status ->
                            jsonResponse(echo.formatted(String.join(" ", secrets())), status)),
                Stream.of(Fault.values()).map(fault -> aResponse().withFault(fault)))
            .toList();
    List<String> messages = new ArrayList<>();
    try (Logs logs = Logs.ofEverything()) {
      for (ResponseDefinitionBuilder trouble : troubles) {
        givenAnEmptyAccount();
        SocialNetwork network = network();
        Outgoing post = Posts.withPictures("Secrets", 1);
        String handle = network.prepare(post, null, keep -> {});
        List.of(publishing(), looking(), uploading())
            .forEach(request -> there.stubFor(request.willReturn(trouble)));
        for (Supplier<Object> action : actions(network, post, handle)) {
          messages.add(whatIsSaid(action));
        }
      }
      assertThat(messages).noneMatch(message -> message.contains(PLANTED));
      assertThat(String.join("\n", messages)).contains("Odd: [redacted]");
      assertThat(logs.text()).contains("POST localhost: 500").doesNotContain(PLANTED);
    }
  }

  private Throwable sendingMeets(ResponseDefinitionBuilder answer) {
    return sendingMeets(answer, new Http(SETTINGS));
  }

  private Throwable sendingMeets(ResponseDefinitionBuilder answer, Http http) {
    givenAnEmptyAccount();
    SocialNetwork network = network(base(), http);
    Outgoing post = Posts.of("Out it goes");
    String handle = network.prepare(post, null, keep -> {});
    there.stubFor(publishing().willReturn(answer));
    return catchThrowable(() -> network.send(post, handle, Posts.LEAVE));
  }

  private Throwable lookingMeets(ResponseDefinitionBuilder answer) {
    givenAnEmptyAccount();
    SocialNetwork network = network();
    Outgoing post = Posts.of("Is it there?");
    String handle = network.prepare(post, null, keep -> {});
    there.stubFor(looking().willReturn(answer));
    return catchThrowable(() -> network.look(post, handle));
  }

  private static List<Supplier<Object>> actions(
      SocialNetwork network, Outgoing post, String handle) {
    return List.of(
        () -> network.prepare(Posts.withPictures("Again", 1), handle, keep -> {}),
        () -> network.send(post, handle, Posts.LEAVE),
        () -> network.look(post, handle));
  }

  private static String whatIsSaid(Supplier<Object> action) {
    try {
      Object answer = action.get();
      assertThat(answer).isInstanceOf(Lookup.CannotTell.class);
      return answer.toString();
    } catch (Failure failure) {
      StringWriter trace = new StringWriter();
      failure.printStackTrace(new PrintWriter(trace));
      return trace.toString();
    }
  }
}
