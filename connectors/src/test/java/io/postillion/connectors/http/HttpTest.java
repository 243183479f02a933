package io.postillion.connectors.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.permanentRedirect;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.postillion.connectors.Logs;
import io.postillion.core.ai.CalledOffException;
import io.postillion.core.ai.Waiting;
import io.postillion.core.failure.OutcomeUnknown;
import io.postillion.core.failure.Rejected;
import io.postillion.core.failure.Transient;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpTest {

  private static final HttpSettings LOCAL =
      HttpSettings.defaults().allowing(Set.of("localhost", "127.0.0.1"));

  @RegisterExtension
  static final WireMockExtension here =
      WireMockExtension.newInstance()
          .options(WireMockConfiguration.wireMockConfig().dynamicPort())
          .build();

  private final Http http = new Http(LOCAL);

  @Test
  void it_says_who_it_is() {
    here.stubFor(get("/").willReturn(ok("hello")));

    assertThat(http.send(Call.get(at("/"))).text()).isEqualTo("hello");

    here.verify(
        getRequestedFor(urlEqualTo("/")).withHeader("User-Agent", matching("Postillion/.+")));
  }

  @Test
  void credentials_follow_a_redirect_on_the_same_host_and_stay_behind_on_the_way_to_another() {
    here.stubFor(get("/first").willReturn(temporaryRedirect("/second")));
    here.stubFor(get("/second").willReturn(permanentRedirect(elsewhere("/third"))));
    here.stubFor(get("/third").willReturn(temporaryRedirect("/fourth")));
    here.stubFor(get("/fourth").willReturn(ok("there")));

    Answer answer =
        http.send(
            Call.get(at("/first"))
                .bearer("token-1")
                .with("Cookie", "session=1")
                .with("X-Api-Key", "key-1")
                .with("Accept", "text/plain"));

    assertThat(answer.text()).isEqualTo("there");
    here.verify(
        getRequestedFor(urlEqualTo("/second"))
            .withHeader("Authorization", equalTo("Bearer token-1"))
            .withHeader("Cookie", equalTo("session=1")));
    for (String later : new String[] {"/third", "/fourth"}) {
      here.verify(
          getRequestedFor(urlEqualTo(later))
              .withHeader("Authorization", absent())
              .withHeader("Cookie", absent())
              .withHeader("X-Api-Key", absent())
              .withHeader("Accept", equalTo("text/plain")));
    }
  }

  @Test
  void the_fourth_redirect_is_not_followed() {
    here.stubFor(get("/again").willReturn(temporaryRedirect("/again")));

    assertThatThrownBy(() -> http.send(Call.get(at("/again"))))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("redirects more than 3 times");
    here.verify(4, getRequestedFor(urlEqualTo("/again")));
  }

  @Test
  void a_writing_call_is_not_redirected() {
    here.stubFor(post("/post").willReturn(temporaryRedirect("/other")));

    assertThat(http.send(Call.postJson(at("/post"), "{}")).status()).isEqualTo(302);
    here.verify(0, getRequestedFor(urlEqualTo("/other")));
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 503})
  void a_writing_call_goes_out_once_even_when_the_answer_invites_to_repeat_it(int status) {
    here.stubFor(
        post("/post").willReturn(aResponse().withStatus(status).withHeader("Retry-After", "0")));

    assertThat(http.send(Call.postJson(at("/post"), "{}")).status()).isEqualTo(status);
    here.verify(1, postRequestedFor(urlEqualTo("/post")));
  }

  @Test
  void a_server_that_closes_without_a_word_puts_no_writing_call_in_doubt() throws Exception {
    try (CurtServer curt = new CurtServer()) {
      for (int i = 0; i < 20; i++) {
        assertThat(http.send(Call.get(curt.uri())).isOk()).isTrue();
        assertThat(http.send(Call.postJson(curt.uri(), "{}")).isOk()).isTrue();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void a_broken_answer_is_an_unknown_outcome_of_a_writing_call_only(Fault fault) {
    here.stubFor(any(anyUrl()).willReturn(aResponse().withFault(fault)));

    assertThatThrownBy(() -> http.send(Call.postJson(at("/"), "{}")))
        .isInstanceOf(OutcomeUnknown.class);
    here.verify(1, postRequestedFor(urlEqualTo("/")));
    assertThatThrownBy(() -> http.send(Call.postJson(at("/"), "{}").harmless()))
        .isInstanceOf(Transient.class);
    assertThatThrownBy(() -> http.send(Call.get(at("/")))).isInstanceOf(Transient.class);
  }

  @Test
  void a_connection_that_never_opened_is_transient_also_for_a_writing_call() throws Exception {
    URI nobody;
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nobody = URI.create("http://127.0.0.1:" + closed.getLocalPort());
    }
    assertThatThrownBy(() -> http.send(Call.postJson(nobody, "{}")))
        .isInstanceOf(Transient.class)
        .hasMessageContaining("127.0.0.1 cannot be reached");
    assertThatThrownBy(() -> http.send(Call.postJson(URI.create("http://nowhere.invalid/"), "{}")))
        .isInstanceOf(Transient.class)
        .hasMessageContaining("nowhere.invalid cannot be reached");
  }

  @Test
  void a_slow_answer_is_given_up_and_redirects_do_not_add_time() {
    here.stubFor(get("/slow").willReturn(temporaryRedirect("/slow").withFixedDelay(400)));
    Http hasty = new Http(LOCAL.within(Duration.ofMillis(600)));

    assertThatThrownBy(() -> hasty.send(Call.get(at("/slow"))))
        .isInstanceOf(Transient.class)
        .hasMessageContaining("localhost did not answer in time");
  }

  @Test
  void the_calls_of_an_errand_share_its_time() {
    here.stubFor(get("/slow").willReturn(ok().withFixedDelay(5_000)));
    Http errand = http.within(Duration.ofMillis(200));

    assertThatThrownBy(() -> errand.send(Call.get(at("/slow"))))
        .isInstanceOf(Transient.class)
        .hasMessageContaining("localhost did not answer in time");
    assertThatThrownBy(() -> errand.send(Call.postJson(at("/slow"), "{}")))
        .isInstanceOf(Transient.class)
        .hasMessageContaining("no time left");
    here.verify(0, postRequestedFor(urlEqualTo("/slow")));
  }

  @Test
  void an_answer_that_is_too_long_is_not_read() {
    here.stubFor(get("/exact").willReturn(ok("x".repeat(1000))));
    here.stubFor(get("/longer").willReturn(ok("x".repeat(1001))));
    Http small =
        new Http(
            new HttpSettings(
                LOCAL.connectTimeout(), LOCAL.callTimeout(), 1000, LOCAL.allowedHosts(), null));

    assertThat(small.send(Call.get(at("/exact"))).body()).hasSize(1000);
    assertThatThrownBy(() -> small.send(Call.get(at("/longer"))))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("more than 1000 bytes");
  }

  @Test
  void a_proxy_gets_the_call_and_literal_private_addresses_stay_out() {
    here.stubFor(get(anyUrl()).willReturn(ok("by proxy")));
    Http through = new Http(HttpSettings.defaults().through(at("")));

    assertThat(through.send(Call.get(URI.create("http://elsewhere.example/x"))).text())
        .isEqualTo("by proxy");
    assertThatThrownBy(() -> through.send(Call.get(URI.create("http://10.0.0.1/"))))
        .isInstanceOf(Rejected.class);
  }

  @Test
  void a_header_that_http_does_not_allow_is_refused_without_showing_it() {
    assertThatThrownBy(() -> http.send(Call.get(at("/")).with("X-Api-Key", "planted\nsecret")))
        .isInstanceOf(Rejected.class)
        .hasNoCause()
        .hasMessageContaining("line break")
        .hasMessageNotContaining("planted");
  }

  @Test
  void no_secret_gets_into_the_log() {
    here.stubFor(
        any(anyUrl())
            .willReturn(ok("planted-in-answer").withHeader("Set-Cookie", "planted-cookie")));
    here.stubFor(
        post("/broken?key=planted").willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
    Call call =
        Call.postJson(at("/bot-planted-in-path/x?token=planted-in-query"), "planted-in-body")
            .bearer("planted-token");

    try (Logs logs = Logs.ofEverything()) {
      Answer answer = http.send(call);
      assertThatThrownBy(
              () ->
                  http.send(Call.postJson(at("/broken?key=planted"), "planted").bearer("planted")))
          .isInstanceOf(OutcomeUnknown.class)
          .hasMessageNotContaining("planted");

      assertThat(logs.text()).contains("POST localhost: 200, 17 bytes").doesNotContain("planted");
      assertThat(call + " " + answer).doesNotContain("planted");
    }
  }

  private static URI at(String path) {
    return URI.create("http://localhost:%d%s".formatted(here.getPort(), path));
  }

  private static String elsewhere(String path) {
    return "http://127.0.0.1:%d%s".formatted(here.getPort(), path);
  }

  @Test
  void reading_ends_when_nobody_waits_for_it_and_what_may_change_something_is_seen_through() {
    here.stubFor(get("/slow").willReturn(ok("read")));
    here.stubFor(post("/post").willReturn(ok("written")));
    Waiting waiting = new Waiting();
    waiting.callOff();

    assertThatThrownBy(() -> waiting.during(() -> http.send(Call.get(at("/slow")))))
        .isInstanceOf(CalledOffException.class);
    assertThat(waiting.during(() -> http.send(Call.postJson(at("/post"), "{}"))).text())
        .isEqualTo("written");
  }
}
