package io.postillion.connectors.social.oauth;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
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
import static org.assertj.core.api.Assertions.catchThrowable;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.postillion.connectors.Logs;
import io.postillion.core.Secret;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.brand.Grant;
import io.postillion.core.failure.Failure;
import io.postillion.core.failure.Transient;
import io.postillion.core.failure.Unauthorised;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OAuthClientTest {

  @RegisterExtension
  static final WireMockExtension there =
      WireMockExtension.newInstance()
          .options(WireMockConfiguration.wireMockConfig().dynamicPort())
          .build();

  private static final URI REDIRECT = URI.create("https://p.example/desk/oauth/callback");
  private static final Secret VERIFIER = Secret.of("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");

  private final TestClock clock = new TestClock();
  private final Instant now = clock.instant();

  private OAuthClient client(String network) {
    return new OAuthClient(
        Apps.at(there.baseUrl(), network), new ChannelId("acme-" + network), Apps.HTTP, clock);
  }

  private Grant exchange(String network) {
    return client(network).exchange("planted code", REDIRECT, VERIFIER);
  }

  private Grant old(String network) {
    Secret access = Secret.of("planted access");
    return new Grant(
        access,
        List.of("instagram", "threads").contains(network) ? access : Secret.of("planted refresh"),
        now.minus(Duration.ofDays(2)),
        now.plusSeconds(60),
        now.plusSeconds(600),
        "@acme",
        "write");
  }

  @Test
  void people_are_sent_to_x_with_a_challenge_and_all_that_it_needs() {
    assertThat(client("x").authorizeUri(REDIRECT, "state-1", VERIFIER))
        .hasPath("/authorize")
        .hasParameter("response_type", "code")
        .hasParameter("client_id", "app-1")
        .hasParameter("redirect_uri", REDIRECT.toString())
        .hasParameter("scope", "tweet.read tweet.write users.read media.write offline.access")
        .hasParameter("state", "state-1")
        // RFC 7636, appendix B
        .hasParameter("code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM")
        .hasParameter("code_challenge_method", "S256");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "linkedin | openid profile w_member_social",
        "instagram | instagram_business_basic,instagram_business_content_publish",
        "threads | threads_basic,threads_content_publish"
      })
  void others_take_no_challenge_and_their_scopes_their_own_way(String network, String scope) {
    assertThat(client(network).authorizeUri(REDIRECT, "state-1", VERIFIER))
        .hasParameter("scope", scope)
        .hasNoParameter("code_challenge");
  }

  @Test
  void an_app_may_ask_for_other_scopes() {
    OAuthApp app =
        new OAuthApp(
            "app",
            Secret.of("secret"),
            List.of("w_organization_social"),
            null,
            null,
            null,
            null,
            null);

    assertThat(OAuthProvider.of("linkedin", app).scopes()).containsExactly("w_organization_social");
  }

  @ParameterizedTest
  @CsvSource({
    "x, https://x.com/i/oauth2/authorize, https://api.x.com/2/oauth2/token",
    "linkedin, https://www.linkedin.com/oauth/v2/authorization, https://www.linkedin.com/oauth/v2/accessToken",
    "instagram, https://www.instagram.com/oauth/authorize, https://api.instagram.com/oauth/access_token",
    "threads, https://threads.net/oauth/authorize, https://graph.threads.net/oauth/access_token"
  })
  void the_addresses_are_the_documented_ones(String network, URI authorize, URI token) {
    OAuthProvider provider =
        OAuthProvider.of(network, OAuthApp.of("app", Secret.of("planted secret")));

    assertThat(provider.authorizeUri()).isEqualTo(authorize);
    assertThat(provider.tokenUri()).isEqualTo(token);
    assertThat(provider.toString()).doesNotContain("planted");
  }

  @Test
  void an_unknown_network_is_named_with_those_that_are_known() {
    OAuthApp app = OAuthApp.of("app", Secret.of("secret"));

    assertThatThrownBy(() -> OAuthProvider.of("myspace", app))
        .hasMessage("OAuth is known for instagram, linkedin, threads, x, not for 'myspace'.");
  }

  @Test
  void x_redeems_a_code_with_the_verifier_and_our_name_in_the_header() {
    there.stubFor(
        post("/token")
            .withBasicAuth("app-1", "planted%20app%20secret")
            .withFormParam("grant_type", equalTo("authorization_code"))
            .withFormParam("code", equalTo("planted code"))
            .withFormParam("redirect_uri", equalTo(REDIRECT.toString()))
            .withFormParam("code_verifier", equalTo(VERIFIER.reveal()))
            .withFormParam("client_secret", absent())
            .willReturn(
                okJson(
                    """
                    {"token_type": "bearer", "expires_in": 7200, "access_token": "a1",
                     "scope": "tweet.write users.read", "refresh_token": "r1"}
                    """)));
    there.stubFor(
        get("/me")
            .withHeader("Authorization", equalTo("Bearer a1"))
            .willReturn(okJson("{\"data\": {\"id\": \"1\", \"username\": \"acme\"}}")));

    assertThat(exchange("x"))
        .isEqualTo(
            new Grant(
                Secret.of("a1"),
                Secret.of("r1"),
                now,
                now.plusSeconds(7_200),
                null,
                "@acme",
                "tweet.write users.read"));
  }

  @Test
  void linkedin_redeems_a_code_with_our_name_in_the_form_and_may_give_no_refresh_token() {
    there.stubFor(
        post("/token")
            .withFormParam("client_id", equalTo("app-1"))
            .withFormParam("client_secret", equalTo(Apps.SECRET))
            .withFormParam("code_verifier", absent())
            .withHeader("Authorization", absent())
            .willReturn(
                okJson(
                    """
                    {"access_token": "a1", "expires_in": 5184000, "scope": "openid profile"}
                    """)));
    there.stubFor(get("/me").willReturn(okJson("{\"sub\": \"7\", \"name\": \"Ada Acme\"}")));

    Grant grant = exchange("linkedin");

    assertThat(grant.refresh()).isNull();
    assertThat(grant.expiresAt()).isEqualTo(now.plus(Duration.ofDays(60)));
    assertThat(grant.account()).isEqualTo("Ada Acme");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "instagram | ig | {\"data\": [{\"access_token\": \"short\", \"user_id\": \"1\", \"permissions\": \"basic,publish\"}]}",
        "instagram | ig | {\"access_token\": \"short\", \"user_id\": 1, \"permissions\": [\"basic,publish\"]}",
        "threads | th | {\"access_token\": \"short\", \"user_id\": 1, \"scope\": \"basic,publish\"}"
      })
  void meta_exchanges_the_hour_for_sixty_days(String network, String prefix, String first) {
    there.stubFor(post("/token").willReturn(okJson(first)));
    there.stubFor(
        get(urlPathEqualTo("/exchange"))
            .withQueryParam("grant_type", equalTo(prefix + "_exchange_token"))
            .withQueryParam("client_secret", equalTo(Apps.SECRET))
            .withQueryParam("access_token", equalTo("short"))
            .willReturn(
                okJson(
                    "{\"access_token\": \"long\", \"token_type\": \"bearer\", \"expires_in\": 5184000}")));
    there.stubFor(
        get(urlPathEqualTo("/me"))
            .withQueryParam("access_token", equalTo("long"))
            .willReturn(okJson("{\"user_id\": \"1\", \"username\": \"acme\"}")));

    assertThat(exchange(network))
        .isEqualTo(
            new Grant(
                Secret.of("long"),
                Secret.of("long"),
                now,
                now.plus(Duration.ofDays(60)),
                null,
                "@acme",
                "basic,publish"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "linkedin", "instagram", "threads"})
  void an_account_that_does_not_say_its_name_is_connected_all_the_same(String network) {
    there.stubFor(post("/token").willReturn(okJson("{\"access_token\": \"a1\"}")));
    there.stubFor(
        get(urlPathEqualTo("/exchange")).willReturn(okJson("{\"access_token\": \"a2\"}")));
    there.stubFor(get(urlPathEqualTo("/me")).willReturn(aResponse().withStatus(403)));

    assertThat(exchange(network).account()).isEmpty();
    assertThat(exchange(network).expiresAt()).isNull();
  }

  @Test
  void a_refreshed_grant_has_the_new_refresh_token_and_keeps_what_was_not_said() {
    there.stubFor(
        post("/token")
            .withFormParam("grant_type", equalTo("refresh_token"))
            .withFormParam("refresh_token", equalTo("planted refresh"))
            .willReturn(
                okJson(
                    "{\"access_token\": \"a2\", \"expires_in\": 7200, \"refresh_token\": \"r2\"}")));

    assertThat(client("x").refresh(old("x")))
        .contains(
            new Grant(
                Secret.of("a2"),
                Secret.of("r2"),
                now,
                now.plusSeconds(7_200),
                old("x").refreshExpiresAt(),
                "@acme",
                "write"));
  }

  @Test
  void a_refresh_token_that_is_not_replaced_stays_and_says_when_it_ends() {
    there.stubFor(
        post("/token")
            .willReturn(
                okJson(
                    """
                    {"access_token": "a2", "expires_in": 5184000,
                     "refresh_token_expires_in": 1000}
                    """)));

    Grant grant = client("linkedin").refresh(old("linkedin")).orElseThrow();

    assertThat(grant.refresh()).isEqualTo(Secret.of("planted refresh"));
    assertThat(grant.refreshExpiresAt()).isEqualTo(now.plusSeconds(1_000));
  }

  @ParameterizedTest
  @CsvSource({"instagram, ig", "threads, th"})
  void meta_renews_a_token_with_itself(String network, String prefix) {
    there.stubFor(
        get(urlPathEqualTo("/refresh"))
            .withQueryParam("grant_type", equalTo(prefix + "_refresh_token"))
            .withQueryParam("access_token", equalTo("planted access"))
            .willReturn(okJson("{\"access_token\": \"a2\", \"expires_in\": 5184000}")));

    Grant grant = client(network).refresh(old(network)).orElseThrow();

    assertThat(grant.access()).isEqualTo(Secret.of("a2")).isEqualTo(grant.refresh());
    assertThat(grant.expiresAt()).isEqualTo(now.plus(Duration.ofDays(60)));
    there.verify(0, postRequestedFor(urlPathEqualTo("/token")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x | {\"error\": \"invalid_grant\"}",
        "x | {\"error\": \"invalid_request\", \"error_description\": \"Value passed for the token was invalid.\"}",
        "linkedin | {\"error\": \"invalid_grant\", \"error_description\": \"revoked\"}",
        "instagram | {\"error\": {\"message\": \"Error validating access token\", \"type\": \"OAuthException\", \"code\": 190}}",
        "threads | {\"error\": {\"message\": \"Session has expired\", \"code\": 190, \"error_subcode\": 463}}"
      })
  void a_grant_that_ended_is_told_from_everything_else(String network, String answer) {
    there.stubFor(post("/token").willReturn(jsonResponse(answer, 400)));
    there.stubFor(get(urlPathEqualTo("/refresh")).willReturn(jsonResponse(answer, 400)));

    assertThat(client(network).refresh(old(network))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 503})
  void a_network_that_cannot_answer_now_is_asked_later(int status) {
    assertThat(refreshing("x", aResponse().withStatus(status).withHeader("Retry-After", "7")))
        .isInstanceOfSatisfying(
            Transient.class, busy -> assertThat(busy.retryAfter()).contains(Duration.ofSeconds(7)));
    assertThat(refreshing("threads", aResponse().withStatus(status))).isInstanceOf(Transient.class);
  }

  @Test
  void meta_says_in_the_body_that_it_is_busy() {
    assertThat(
            refreshing(
                "instagram",
                jsonResponse("{\"error\": {\"code\": 4, \"message\": \"limit\"}}", 400)))
        .isInstanceOf(Transient.class);
    assertThat(
            refreshing(
                "instagram",
                jsonResponse("{\"error\": {\"code\": 9, \"is_transient\": true}}", 400)))
        .isInstanceOf(Transient.class);
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void a_lost_answer_may_be_asked_for_again(Fault fault) {
    assertThat(refreshing("x", aResponse().withFault(fault))).isInstanceOf(Transient.class);
    assertThat(refreshing("threads", aResponse().withFault(fault))).isInstanceOf(Transient.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ok", "{", "{}", "[]", "{\"access_token\": \"\"}"})
  void a_yes_without_a_token_is_a_lost_answer(String body) {
    assertThat(refreshing("x", okJson(body))).isInstanceOf(Transient.class);
  }

  @Test
  void a_wrong_app_is_for_a_person_to_correct() {
    assertThat(refreshing("linkedin", jsonResponse("{\"error\": \"invalid_client\"}", 401)))
        .isInstanceOf(Unauthorised.class)
        .hasMessageContaining("acme-linkedin (LinkedIn)")
        .hasMessageContaining("postillion.oauth.linkedin");
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 400, 403, 404})
  void whatever_else_is_a_no_is_never_the_posts_fault(int status) {
    assertThat(refreshing("x", aResponse().withStatus(status))).isInstanceOf(Unauthorised.class);
    assertThat(refreshing("threads", aResponse().withStatus(status)))
        .isInstanceOf(Unauthorised.class);
  }

  @Test
  void a_private_address_is_for_the_settings_to_mend() {
    OAuthProvider inside = Apps.at("http://127.0.0.1:" + there.getPort(), "x");
    OAuthClient client = new OAuthClient(inside, new ChannelId("acme-x"), Apps.HTTP, clock);

    assertThatThrownBy(() -> client.refresh(old("x")))
        .isInstanceOf(Unauthorised.class)
        .hasMessageContaining("postillion.oauth.x");
  }

  @Test
  void a_code_that_is_not_accepted_asks_to_connect_again() {
    there.stubFor(post("/token").willReturn(jsonResponse("{\"error\": \"invalid_grant\"}", 400)));

    assertThatThrownBy(() -> exchange("x"))
        .isInstanceOf(Unauthorised.class)
        .hasMessageContaining("Connect the channel again");
    there.verify(0, getRequestedFor(urlPathEqualTo("/me")));
  }

  @Test
  void secrets_show_in_no_message_and_no_log_even_when_the_network_repeats_them() {
    String codes = "planted code %s %s".formatted(Apps.SECRET, VERIFIER.reveal());
    String tokens = "planted access planted refresh %s".formatted(Apps.SECRET);
    List<String> messages = new ArrayList<>();
    try (Logs logs = Logs.ofEverything()) {
      for (String network : List.of("x", "linkedin", "instagram", "threads")) {
        for (int status : List.of(200, 301, 400, 401, 403, 429, 500)) {
          for (String shape :
              List.of(
                  "{\"error\": \"odd\", \"error_description\": \"%s\"}",
                  "{\"error\": \"invalid_grant\", \"error_description\": \"%s\"}",
                  "{\"error\": {\"code\": 190, \"message\": \"%s\"}}")) {
            repeats(shape.formatted(codes), status);
            messages.add(String.valueOf(catchThrowable(() -> exchange(network))));
            repeats(
                shape.formatted(network.matches("x|linkedin") ? tokens : "planted access"), status);
            messages.add(
                String.valueOf(catchThrowable(() -> client(network).refresh(old(network)))));
          }
        }
      }
      assertThat(messages)
          .noneMatch(said -> said.contains("planted") || said.contains(VERIFIER.reveal()));
      assertThat(String.join("\n", messages)).contains("[redacted]");
      assertThat(logs.text())
          .contains("POST localhost: 400")
          .doesNotContain("planted", VERIFIER.reveal());
    }
  }

  private static void repeats(String body, int status) {
    there.stubFor(post("/token").willReturn(jsonResponse(body, status)));
    there.stubFor(get(urlPathEqualTo("/refresh")).willReturn(jsonResponse(body, status)));
  }

  private Throwable refreshing(String network, ResponseDefinitionBuilder answer) {
    there.stubFor(post("/token").willReturn(answer));
    there.stubFor(get(urlPathEqualTo("/refresh")).willReturn(answer));
    Throwable failure = catchThrowable(() -> client(network).refresh(old(network)));
    assertThat(failure).isInstanceOf(Failure.class);
    return failure;
  }
}
