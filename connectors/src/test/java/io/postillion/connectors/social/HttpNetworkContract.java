package io.postillion.connectors.social;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.matching.RequestPattern;
import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import io.postillion.connectors.Logs;
import io.postillion.connectors.http.Http;
import io.postillion.connectors.http.HttpSettings;
import io.postillion.core.Secret;
import io.postillion.core.failure.Failure;
import io.postillion.core.failure.OutcomeUnknown;
import io.postillion.core.failure.Rejected;
import io.postillion.core.failure.Transient;
import io.postillion.core.failure.Unauthorised;
import io.postillion.core.publish.Lookup;
import io.postillion.core.publish.Outgoing;
import io.postillion.core.publish.Sent;
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
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
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

  /** The request that asks how people responded to a post. */
  protected abstract MappingBuilder measuring();

  /** What it is answered with, when all is well. */
  protected abstract ResponseDefinitionBuilder figures();

  /** What it is answered with, when the post was deleted. */
  protected abstract ResponseDefinitionBuilder gone();

  /** The remote id of the post that is measured. */
  protected abstract String remoteId();

  /** What the network says to content that it does not want. */
  protected abstract ResponseDefinitionBuilder refusal();

  /** What the network says to a token that it does not know. */
  protected abstract ResponseDefinitionBuilder unknownToken();

  /** The secrets that the network's requests carry. */
  protected abstract List<String> secrets();

  /** A network that takes its token from there; empty where the credentials are others. */
  protected Optional<SocialNetwork> network(URI base, Http http, AccessToken token) {
    return Optional.empty();
  }

  /** What the network says to a token that was good once. */
  protected ResponseDefinitionBuilder expiredToken() {
    return unknownToken();
  }

  /** The request that makes a post public, with this token. */
  protected MappingBuilder publishingWith(String token) {
    return publishing().withHeader("Authorization", equalTo("Bearer " + token));
  }

  /** The other side is from now on reached by way of this address, which leads to the same. */
  protected void givenItIsReachedAt(URI address) {}

  /** Whether the account's posts can be read at all. */
  protected boolean readsBack() {
    return true;
  }

  /** Whether what is asked is the same that was written, so that nothing can show late. */
  protected boolean readsItsOwnWrites() {
    return false;
  }

  /** Whether a preparation goes on with the pictures where an earlier one broke off. */
  protected boolean resumesUploads() {
    return false;
  }

  /** Whether uploaded pictures serve for the next attempt too, when one failed. */
  protected boolean reusesUploads() {
    return false;
  }

  @Override
  protected SocialNetwork network() {
    return network(base(), new Http(SETTINGS));
  }

  @Override
  protected int publications() {
    return there.findAll(published()).size();
  }

  @Override
  protected String givenPeopleResponded() {
    there.stubFor(measuring().willReturn(figures()));
    return remoteId();
  }

  @Override
  protected void givenItIsGone() {
    there.stubFor(measuring().willReturn(gone()));
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

  @Test
  void a_post_that_is_out_though_the_answer_was_lost_is_found_where_it_would_have_said() {
    givenAnEmptyAccount();
    SocialNetwork network = network();
    Outgoing post = Posts.of("Out it went");
    String handle = network.prepare(post, null, keep -> {});
    Sent expected = network.send(post, handle, Posts.LEAVE);
    there.resetRequests();
    loseTheAnswer(network, post, handle);
    givenItHas(post, handle);

    Lookup lookup = network.look(post, handle);

    if (readsBack()) {
      assertThat(lookup).isEqualTo(new Lookup.Found(expected));
    } else {
      assertThat(lookup).isInstanceOf(Lookup.CannotTell.class);
    }
    assertThat(publications()).isEqualTo(1);
  }

  @Test
  void a_post_that_shows_a_minute_late_is_not_sent_again_before() {
    assumeFalse(readsItsOwnWrites(), "what is asked is the same that was written");
    givenAnEmptyAccount();
    SocialNetwork network = network();
    Outgoing post = Posts.of("Out it went");
    String handle = network.prepare(post, null, keep -> {});
    loseTheAnswer(network, post, handle);

    if (network.look(post, handle) instanceof Lookup.Absent) {
      assertThat(network.settling()).isGreaterThanOrEqualTo(Duration.ofSeconds(60));
    }
    assertThat(publications()).isEqualTo(1);
  }

  @Test
  void half_a_request_leaves_the_outcome_unknown_and_is_not_repeated() throws IOException {
    RequestPattern publishing = publishing().build().getRequest();
    try (CutLine line =
        new CutLine(
            there.getPort(),
            (method, url) ->
                publishing.getMethod().value().equals(method)
                    && publishing.getUrlMatcher().match(url).isExactMatch())) {
      givenAnEmptyAccount();
      givenItIsReachedAt(line.uri());
      SocialNetwork network = network(line.uri(), new Http(SETTINGS));
      Outgoing post = Posts.of("Half of it");
      String handle = network.prepare(post, null, keep -> {});

      assertThatThrownBy(() -> network.send(post, handle, Posts.LEAVE))
          .isInstanceOf(OutcomeUnknown.class);
      assertThat(line.cuts()).isEqualTo(1);
    }
  }

  @Test
  void a_token_that_ran_out_on_the_way_is_renewed_and_the_post_goes_out_once() {
    RenewableToken token = new RenewableToken();
    Optional<SocialNetwork> made = network(base(), new Http(SETTINGS), token);
    assumeTrue(made.isPresent(), "its credentials are no access token");
    givenAnEmptyAccount();
    SocialNetwork network = made.get();
    Outgoing post = Posts.of("With the second token");
    String handle = network.prepare(post, null, keep -> {});
    there.stubFor(publishingWith(RenewableToken.OLD).willReturn(expiredToken()));

    assertThat(network.send(post, handle, Posts.LEAVE).remoteId()).isNotBlank();

    assertThat(token.renewals).hasValue(1);
    assertThat(seen(publishingWith(RenewableToken.OLD))).isEqualTo(1);
    assertThat(seen(publishingWith(RenewableToken.NEW))).isEqualTo(1);
  }

  @Test
  void pictures_of_an_attempt_that_failed_serve_the_next_one() {
    givenAnEmptyAccount();
    SocialNetwork network = network();
    Outgoing post = Posts.attempt(0, Posts.withPictures("With pictures", 2));
    String handle = network.prepare(post, null, keep -> {});
    there.stubFor(publishing().willReturn(aResponse().withStatus(429)));
    assertThatThrownBy(() -> network.send(Posts.attempt(1, post), handle, Posts.LEAVE))
        .isInstanceOf(Transient.class);
    givenAnEmptyAccount();
    there.resetRequests();

    String again = network.prepare(Posts.attempt(1, post), handle, keep -> {});

    assertThat(network.send(Posts.attempt(2, post), again, Posts.LEAVE).remoteId()).isNotBlank();
    assertThat(publications()).isEqualTo(1);
    if (reusesUploads()) {
      assertThat(seen(uploading())).isZero();
    }
  }

  @Test
  void a_preparation_goes_on_with_the_picture_at_which_an_earlier_one_broke_off() {
    assumeTrue(resumesUploads(), "keeps nothing half way");
    givenAnEmptyAccount();
    SocialNetwork network = network();
    Outgoing post = Posts.attempt(0, Posts.withPictures("With pictures", 2));
    AtomicReference<String> kept = new AtomicReference<>();
    assertThatThrownBy(
            () ->
                network.prepare(
                    post,
                    null,
                    handle -> {
                      kept.set(handle);
                      if (seen(uploading()) == 1) {
                        there.stubFor(uploading().willReturn(aResponse().withStatus(503)));
                      }
                    }))
        .isInstanceOf(Transient.class);
    givenAnEmptyAccount();
    there.resetRequests();

    String handle = network.prepare(post, kept.get(), keep -> {});

    assertThat(seen(uploading())).isEqualTo(1);
    assertThat(network.send(Posts.attempt(1, post), handle, Posts.LEAVE).remoteId()).isNotBlank();
    assertThat(publications()).isEqualTo(1);
  }

  @Test
  void figures_that_are_asked_for_too_often_are_transient_and_the_wait_is_told() {
    assertThat(measuringMeets(aResponse().withStatus(429).withHeader("Retry-After", "17")))
        .isInstanceOfSatisfying(
            Transient.class,
            busy -> assertThat(busy.retryAfter()).contains(Duration.ofSeconds(17)));
  }

  @Test
  void figures_that_a_token_may_not_see_tell_which_channel_to_reconnect() {
    assertThat(measuringMeets(unknownToken()))
        .isInstanceOf(Unauthorised.class)
        .hasMessageContaining("acme-news")
        .hasMessageNotContaining(PLANTED);
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 503})
  void figures_that_a_server_cannot_give_now_are_transient(int status) {
    assertThat(measuringMeets(aResponse().withStatus(status))).isInstanceOf(Transient.class);
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void a_question_for_figures_that_breaks_is_transient(Fault fault) {
    assertThat(measuringMeets(aResponse().withFault(fault))).isInstanceOf(Transient.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ok", "{", "{}", "[]", "null", "<html></html>"})
  void figures_that_cannot_be_read_are_neither_zero_nor_gone(String body) {
    assertThat(measuringMeets(okJson(body))).isInstanceOf(Transient.class);
  }

  @Test
  void figures_that_come_too_late_are_transient() {
    givenAnEmptyAccount();
    there.stubFor(measuring().willReturn(figures().withFixedDelay(20_000)));
    SocialNetwork hasty = network(base(), new Http(SETTINGS.within(Duration.ofSeconds(2))));

    assertThatThrownBy(() -> hasty.engagement(remoteId()))
        .isInstanceOf(Transient.class)
        .hasMessageContaining("did not answer in time");
  }

  private Throwable measuringMeets(ResponseDefinitionBuilder answer) {
    givenAnEmptyAccount();
    there.stubFor(measuring().willReturn(answer));
    return catchThrowable(() -> network().engagement(remoteId()));
  }

  private void loseTheAnswer(SocialNetwork network, Outgoing post, String handle) {
    there.stubFor(publishing().willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
    assertThatThrownBy(() -> network.send(post, handle, Posts.LEAVE))
        .isInstanceOf(OutcomeUnknown.class);
  }

  /** How often such a request arrived. */
  protected static int seen(MappingBuilder request) {
    return there.findAll(RequestPatternBuilder.like(request.build().getRequest())).size();
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
        () -> network.prepare(Posts.withPictures("Again", 1), null, keep -> {}),
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

  /** Renewed as soon as it is refused. */
  private static final class RenewableToken implements AccessToken {

    static final String OLD = PLANTED + "-old";
    static final String NEW = PLANTED + "-new";

    final AtomicInteger renewals = new AtomicInteger();

    @Override
    public Secret current() {
      return Secret.of(renewals.get() == 0 ? OLD : NEW);
    }

    @Override
    public void refused(Secret token) {
      assertThat(token).isEqualTo(Secret.of(OLD));
      renewals.incrementAndGet();
    }
  }
}
