package io.postillion.connectors.social.oauth;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.postillion.connectors.social.Pause;
import io.postillion.core.Secret;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.brand.Grant;
import io.postillion.core.failure.Transient;
import io.postillion.core.failure.Unauthorised;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class KeptTokenTest {

  @RegisterExtension
  static final WireMockExtension there =
      WireMockExtension.newInstance()
          .options(WireMockConfiguration.wireMockConfig().dynamicPort())
          .build();

  private static final BrandId ACME = new BrandId("acme");
  private static final ChannelId CHANNEL = new ChannelId("acme-news");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);

  private final TestClock clock = new TestClock();
  private final OneGrant grants = new OneGrant(clock);
  private final List<Duration> pauses = new ArrayList<>();
  private final KeptToken node = node("x", pauses::add);

  private KeptToken node(String network, Pause pause) {
    OAuthClient client =
        new OAuthClient(Apps.at(there.baseUrl(), network), CHANNEL, Apps.HTTP, clock);
    return new KeptToken(ACME, CHANNEL, grants, client, clock, pause);
  }

  private void connected(@Nullable String refresh, Duration lifetime) {
    grants.connect(
        ACME,
        CHANNEL,
        new Grant(
            Secret.of("a1"),
            refresh == null ? null : Secret.of(refresh),
            clock.instant(),
            clock.instant().plus(lifetime),
            null,
            "@acme",
            "write"));
  }

  private void connected() {
    connected("r1", Duration.ofHours(2));
  }

  private static void answers(ResponseDefinitionBuilder answer) {
    there.stubFor(post("/token").willReturn(answer));
  }

  private static ResponseDefinitionBuilder tokens(String access, String refresh) {
    return okJson(
        "{\"access_token\": \"%s\", \"expires_in\": 7200, \"refresh_token\": \"%s\"}"
            .formatted(access, refresh));
  }

  private static void asked(int times) {
    there.verify(times, postRequestedFor(urlPathEqualTo("/token")));
  }

  @Test
  void a_fresh_token_is_used_and_nobody_is_asked() {
    connected();
    clock.pass(Duration.ofMinutes(109));

    assertThat(node.current()).isEqualTo(Secret.of("a1"));
    asked(0);
  }

  @Test
  void a_channel_that_nobody_connected_waits_for_a_person() {
    assertThatThrownBy(node::current)
        .isInstanceOf(Unauthorised.class)
        .hasMessageContaining("acme-news (X)")
        .hasMessageContaining("Press Connect");
  }

  @Test
  void ten_minutes_before_its_end_it_is_renewed_and_the_rotated_token_stored() {
    connected();
    answers(tokens("a2", "r2"));
    clock.pass(Duration.ofMinutes(111));

    assertThat(node.current()).isEqualTo(Secret.of("a2"));

    assertThat(grants.stored().access()).isEqualTo(Secret.of("a2"));
    assertThat(grants.stored().refresh()).isEqualTo(Secret.of("r2"));
    assertThat(grants.stored().account()).isEqualTo("@acme");
    assertThat(node.current()).isEqualTo(Secret.of("a2"));
    asked(1);
  }

  @Test
  void each_renewal_uses_the_token_that_the_last_one_stored() {
    connected();
    answers(tokens("a2", "r2"));
    clock.pass(Duration.ofHours(3));
    node.current();
    there.stubFor(
        post("/token")
            .withFormParam("refresh_token", equalTo("r2"))
            .willReturn(tokens("a3", "r3")));
    clock.pass(Duration.ofHours(3));

    assertThat(node("x", pauses::add).current()).isEqualTo(Secret.of("a3"));
  }

  @Test
  void of_two_nodes_and_many_threads_one_asks_and_all_get_what_it_stored() throws Exception {
    connected();
    answers(tokens("a2", "r2").withFixedDelay(200));
    clock.pass(Duration.ofHours(3));
    KeptToken here = node("x", Pause::sleeping);
    KeptToken elsewhere = node("x", Pause::sleeping);
    ExecutorService pool = Executors.newFixedThreadPool(8);
    CyclicBarrier start = new CyclicBarrier(8);
    try {
      List<Future<Secret>> tokens = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        KeptToken one = i % 2 == 0 ? here : elsewhere;
        tokens.add(
            pool.submit(
                () -> {
                  start.await();
                  return one.current();
                }));
      }
      for (Future<Secret> token : tokens) {
        assertThat(token.get()).isEqualTo(Secret.of("a2"));
      }
    } finally {
      pool.shutdownNow();
    }
    asked(1);
  }

  @Test
  void while_another_node_renews_ahead_the_token_there_is_goes_on() {
    connected();
    clock.pass(Duration.ofMinutes(111));
    grants.lease(ACME, CHANNEL, 0, HOUR);

    assertThat(node.current()).isEqualTo(Secret.of("a1"));
    assertThat(pauses).isEmpty();
  }

  @Test
  void who_needs_the_new_token_of_another_node_waits_a_moment_and_no_longer() {
    connected();
    clock.pass(Duration.ofHours(3));
    grants.lease(ACME, CHANNEL, 0, HOUR);

    assertThatThrownBy(node::current).isInstanceOf(Transient.class);
    assertThat(pauses.stream().reduce(Duration.ZERO, Duration::plus))
        .isEqualTo(Duration.ofSeconds(5));
    asked(0);

    assertThatThrownBy(node::current).isInstanceOf(Transient.class);
    assertThat(pauses).as("nobody else waits in vain").hasSize(KeptToken.STEPS);
  }

  @Test
  void the_new_token_of_another_node_is_used_as_soon_as_it_is_there() {
    connected();
    clock.pass(Duration.ofHours(3));
    long lease = grants.lease(ACME, CHANNEL, 0, HOUR).orElseThrow();
    Grant renewed =
        new Grant(
            Secret.of("a2"),
            Secret.of("r2"),
            clock.instant(),
            clock.instant().plus(HOUR),
            null,
            "",
            "");
    KeptToken waiting = node("x", span -> grants.renewed(ACME, CHANNEL, lease, renewed));

    assertThat(waiting.current()).isEqualTo(Secret.of("a2"));
  }

  @Test
  void a_node_that_died_while_it_renewed_is_followed_by_another() {
    connected();
    answers(tokens("a2", "r2"));
    clock.pass(Duration.ofHours(3));
    grants.lease(ACME, CHANNEL, 0, KeptToken.LEASE);
    clock.pass(KeptToken.LEASE);

    assertThat(node.current()).isEqualTo(Secret.of("a2"));
  }

  @Test
  void a_refusal_of_the_refresh_token_asks_a_person_and_is_remembered_for_all_nodes() {
    connected();
    answers(jsonResponse("{\"error\": \"invalid_grant\"}", 400));
    clock.pass(Duration.ofHours(3));

    for (KeptToken one : List.of(node, node, node("x", pauses::add))) {
      assertThatThrownBy(one::current)
          .isInstanceOf(Unauthorised.class)
          .hasMessageContaining("Reconnect the channel");
    }
    asked(1);

    connected();
    assertThat(node.current()).isEqualTo(Secret.of("a1"));
  }

  @Test
  void a_token_that_cannot_be_renewed_ahead_serves_to_its_end() {
    connected();
    answers(jsonResponse("{\"error\": \"invalid_grant\"}", 400));
    clock.pass(Duration.ofMinutes(111));

    assertThat(node.current()).isEqualTo(Secret.of("a1"));
    assertThat(grants.stored().refresh()).isNull();
    assertThat(node.current()).isEqualTo(Secret.of("a1"));
    asked(1);

    clock.pass(Duration.ofMinutes(9));
    assertThatThrownBy(node::current).isInstanceOf(Unauthorised.class);
  }

  @Test
  void a_network_in_trouble_is_asked_again_no_sooner_than_the_lease_ends() {
    connected();
    answers(aResponse().withStatus(503));
    clock.pass(Duration.ofHours(3));

    assertThatThrownBy(node::current).isInstanceOf(Transient.class);
    assertThatThrownBy(node::current).isInstanceOf(Transient.class);
    assertThat(pauses).as("other channels need the thread").isEmpty();
    asked(1);

    clock.pass(KeptToken.LEASE);
    answers(tokens("a2", "r2"));
    assertThat(node.current()).isEqualTo(Secret.of("a2"));
  }

  @Test
  void trouble_while_renewing_ahead_does_not_keep_a_post_back() {
    connected();
    answers(aResponse().withStatus(503));
    clock.pass(Duration.ofMinutes(111));

    assertThat(node.current()).isEqualTo(Secret.of("a1"));
    assertThat(node.current()).isEqualTo(Secret.of("a1"));
    asked(1);
  }

  @Test
  void a_lost_answer_is_asked_for_again_and_a_used_up_token_then_asks_a_person() {
    connected();
    answers(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
    clock.pass(Duration.ofHours(3));
    assertThatThrownBy(node::current).isInstanceOf(Transient.class);

    clock.pass(KeptToken.LEASE);
    there.stubFor(
        post("/token")
            .withFormParam("refresh_token", equalTo("r1"))
            .willReturn(
                jsonResponse(
                    """
                    {"error": "invalid_request",
                     "error_description": "Value passed for the token was invalid."}
                    """,
                    400)));

    assertThatThrownBy(node::current).isInstanceOf(Unauthorised.class);
    asked(2);
  }

  @Test
  void what_could_not_be_stored_is_not_used_and_stored_later() {
    connected();
    answers(tokens("a2", "r2"));
    clock.pass(Duration.ofHours(3));
    grants.away(true);

    assertThatThrownBy(node::current).isInstanceOf(IllegalStateException.class);
    assertThat(grants.stored().access()).isEqualTo(Secret.of("a1"));

    grants.away(false);
    assertThat(node.current()).isEqualTo(Secret.of("a2"));
    assertThat(grants.stored().refresh()).isEqualTo(Secret.of("r2"));
    asked(1);
  }

  @Test
  void who_reconnects_during_a_renewal_has_the_last_word() throws Exception {
    connected();
    answers(tokens("a2", "r2").withFixedDelay(500));
    clock.pass(Duration.ofHours(3));
    ExecutorService pool = Executors.newSingleThreadExecutor();
    try {
      Future<Secret> token = pool.submit(node::current);
      await(() -> grants.find(ACME, CHANNEL).orElseThrow().version() == 1);
      grants.connect(
          ACME,
          CHANNEL,
          new Grant(Secret.of("mine"), null, clock.instant(), null, null, "@acme", "write"));

      assertThat(token.get()).isEqualTo(Secret.of("mine"));
    } finally {
      pool.shutdownNow();
    }
    assertThat(grants.stored().access()).isEqualTo(Secret.of("mine"));
  }

  private static void await(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      Thread.onSpinWait();
    }
  }

  @Test
  void a_refused_token_is_not_used_again() {
    connected();
    answers(tokens("a2", "r2"));

    node.refused(node.current());

    assertThat(node.current()).isEqualTo(Secret.of("a2"));
    assertThat(node.current()).isEqualTo(Secret.of("a2"));
    asked(1);
  }

  @Test
  void a_refused_token_without_a_successor_asks_a_person() {
    connected(null, DAY);

    node.refused(node.current());

    assertThatThrownBy(node::current).isInstanceOf(Unauthorised.class);
    asked(0);
  }

  @Test
  void tokens_of_sixty_days_are_renewed_in_their_second_month() {
    KeptToken threads = node("threads", pauses::add);
    connected("a1", DAY.multipliedBy(60));
    there.stubFor(
        get(urlPathEqualTo("/refresh"))
            .willReturn(okJson("{\"access_token\": \"a2\", \"expires_in\": 5184000}")));

    clock.pass(DAY.multipliedBy(29));
    assertThat(threads.current()).isEqualTo(Secret.of("a1"));

    clock.pass(DAY.multipliedBy(2));
    assertThat(threads.current()).isEqualTo(Secret.of("a2"));
    there.verify(1, getRequestedFor(urlPathEqualTo("/refresh")));
  }

  @Test
  void a_token_younger_than_a_day_is_not_renewed_by_meta() {
    KeptToken instagram = node("instagram", pauses::add);
    connected("a1", DAY.multipliedBy(20));
    clock.pass(Duration.ofHours(23));

    assertThat(instagram.current()).isEqualTo(Secret.of("a1"));
    there.verify(0, getRequestedFor(urlPathEqualTo("/refresh")));
  }

  @Test
  void a_refused_token_that_renews_itself_asks_a_person() {
    KeptToken threads = node("threads", pauses::add);
    connected("a1", DAY.multipliedBy(60));

    threads.refused(threads.current());

    assertThatThrownBy(threads::current).isInstanceOf(Unauthorised.class);
    there.verify(0, getRequestedFor(urlPathEqualTo("/refresh")));
  }
}
