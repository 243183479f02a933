package io.postillion.connectors.cms.wordpress;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.BasicCredentials;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.postillion.connectors.http.Http;
import io.postillion.connectors.http.HttpSettings;
import io.postillion.core.Secret;
import io.postillion.core.content.CmsItem;
import io.postillion.core.content.Image;
import io.postillion.core.content.SocialStatus;
import io.postillion.core.content.SourceId;
import io.postillion.core.failure.Failure;
import io.postillion.core.failure.Rejected;
import io.postillion.core.failure.Transient;
import io.postillion.core.failure.Unauthorised;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes over the wire, to the letter. */
class WordPressWireTest {

  private static final Secret PASSWORD = Secret.of("abcd efgh ijkl");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T09:30:00Z"), ZoneOffset.UTC);
  private static final String POSTS = "/blog/wp-json/wp/v2/posts";
  private static final SocialStatus STATUS =
      new SocialStatus(
          "publishing",
          Instant.parse("2026-11-22T09:30:00.123456Z"),
          List.of(
              new SocialStatus.Entry(
                  "@acme.example",
                  "bluesky",
                  "published",
                  URI.create("https://bsky.app/profile/acme.example/post/3k"),
                  Instant.parse("2026-11-22T09:29:00Z")),
              new SocialStatus.Entry("@acme", "mastodon", "publishing", null, null)));

  @RegisterExtension
  static final WireMockExtension site =
      WireMockExtension.newInstance()
          .options(WireMockConfiguration.wireMockConfig().dynamicPort())
          .build();

  private WordPressSettings settings;

  @BeforeEach
  void aSite() {
    settings =
        WordPressSettings.of(
            URI.create("http://localhost:" + site.getPort() + "/blog"), "editor", PASSWORD);
  }

  private WordPressCms cms() {
    return new WordPressCms(
        new SourceId("acme-news"),
        settings,
        new Http(HttpSettings.defaults().allowing(Set.of("localhost"))),
        CLOCK);
  }

  @Test
  void a_post_of_wordpress_becomes_an_item() {
    site.stubFor(
        get(urlPathEqualTo(POSTS + "/17"))
            .withQueryParam("_embed", equalTo("author,wp:featuredmedia,wp:term"))
            .withBasicAuth("editor", "abcd efgh ijkl")
            .willReturn(okJson(resource("post.json"))));

    assertThat(cms().item("17"))
        .contains(
            new CmsItem(
                "17",
                Locale.ENGLISH,
                "The baker’s “new” oven & more",
                """
                ## Why now?

                We bake every day, see [our prices](https://acme.example/prices).

                - Rye
                - Spelt""",
                URI.create("https://acme.example/2026/11/oven/"),
                List.of(
                    new Image(
                        URI.create("https://acme.example/wp-content/uploads/2026/11/oven.jpg"),
                        "The new oven, open"),
                    new Image(
                        URI.create("https://acme.example/wp-content/uploads/2026/11/rye.jpg"),
                        "Rye bread")),
                List.of("Bread & rolls", "Ovens"),
                "Ada Baker",
                Instant.parse("2026-11-20T06:30:00Z"),
                Instant.parse("2026-11-21T08:00:01Z")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "status": "publish"        | "status": "draft"
          "status": "publish"        | "status": "future"
          "status": "publish"        | "status": "trash"
          "protected": false         | "protected": true
          2026-11-20T06:30:00        | 2026-11-22T09:30:01
          """)
  void what_is_not_for_everybody_now_is_not_there(String before, String after) {
    String json = resource("post.json");
    assertThat(json).contains(before);
    site.stubFor(
        get(urlPathEqualTo(POSTS + "/17")).willReturn(okJson(json.replace(before, after))));

    assertThat(cms().item("17")).isEmpty();
  }

  @Test
  void the_language_is_the_posts_own_or_the_configured_one() {
    settings = settings.in(Locale.FRENCH);
    String json = resource("post.json");
    site.stubFor(get(urlPathEqualTo(POSTS + "/17")).willReturn(okJson(json)));
    site.stubFor(
        get(urlPathEqualTo(POSTS + "/18"))
            .willReturn(okJson(json.replaceFirst("\\{", "{\"lang\": \"de_AT\","))));

    assertThat(cms().item("17").orElseThrow().language()).isEqualTo(Locale.FRENCH);
    assertThat(cms().item("18").orElseThrow().language()).isEqualTo(Locale.forLanguageTag("de-AT"));
  }

  @Test
  void pictures_authors_and_tags_that_are_closed_to_us_are_left_out() {
    String json =
        resource("post.json")
            .replaceAll(
                "(?s)\"_embedded\":.*",
                """
                "_embedded": {"author": [{"code": "rest_user_invalid_id"}],
                  "wp:featuredmedia": [{"code": "rest_forbidden", "data": {"status": 401}}]}}""");
    site.stubFor(get(urlPathEqualTo(POSTS + "/17")).willReturn(okJson(json)));

    CmsItem item = cms().item("17").orElseThrow();

    assertThat(item.author()).isNull();
    assertThat(item.tags()).isEmpty();
    assertThat(item.images()).extracting(Image::alt).containsExactly("Rye bread");
  }

  @Test
  void a_sweep_asks_for_ids_first_and_for_edits_and_late_publications_apart() {
    site.stubFor(any(anyUrl()).willReturn(okJson("[]").withHeader("X-WP-TotalPages", "0")));
    site.stubFor(
        get(urlPathEqualTo(POSTS))
            .withQueryParam("_fields", equalTo("id,date_gmt,modified_gmt"))
            .willReturn(
                okJson(
                        """
                        [{"id":17,"date_gmt":"2026-11-20T06:30:00","modified_gmt":"2026-11-21T08:00:01"}]""")
                    .withHeader("X-WP-TotalPages", "1")));

    String first = cms().changes(null).cursor();
    String second = cms().changes(first).cursor();
    cms().changes(second);

    site.verify(
        getRequestedFor(
            urlEqualTo(
                POSTS
                    + "?status=publish&after=1970-01-01T00%3A00%3A00Z&orderby=date&order=asc"
                    + "&per_page=50&_fields=id%2Cdate_gmt%2Cmodified_gmt")));
    site.verify(
        3,
        getRequestedFor(urlPathEqualTo(POSTS))
            .withQueryParam("include", equalTo("17"))
            .withQueryParam("orderby", equalTo("include")));
    site.verify(
        getRequestedFor(
            urlEqualTo(
                POSTS
                    + "?status=publish&after=1970-01-01T00%3A00%3A00Z"
                    + "&modified_after=2026-11-21T06%3A55%3A01Z&orderby=modified&order=asc"
                    + "&per_page=50&_fields=id%2Cdate_gmt%2Cmodified_gmt")));
    site.verify(
        getRequestedFor(
            urlEqualTo(
                POSTS
                    + "?status=publish&after=2026-11-20T08%3A00%3A01Z&orderby=date&order=asc"
                    + "&per_page=50&_fields=id%2Cdate_gmt%2Cmodified_gmt")));
  }

  @Test
  void a_page_past_the_end_is_the_end() {
    site.stubFor(any(anyUrl()).willReturn(okJson("{}")));
    site.stubFor(
        get(urlPathEqualTo(POSTS)).willReturn(error(400, "rest_post_invalid_page_number")));

    assertThat(cms().changes(null).items()).isEmpty();
  }

  @Test
  void an_answer_that_is_no_list_is_not_taken_for_an_empty_one() {
    site.stubFor(any(anyUrl()).willReturn(okJson("{}")));

    assertThatThrownBy(() -> cms().changes(null))
        .isInstanceOf(Transient.class)
        .hasMessageContaining("no list of posts");
  }

  @Test
  void plain_permalinks_are_a_setting() {
    settings = settings.withPlainPermalinks(true);
    site.stubFor(
        get(urlPathEqualTo("/blog/"))
            .withQueryParam("rest_route", equalTo("/wp/v2/posts/17"))
            .willReturn(okJson(resource("post.json"))));

    assertThat(cms().item("17")).isPresent();
  }

  @Test
  void what_became_of_the_posts_is_written_to_the_plugin() {
    site.stubFor(any(anyUrl()).willReturn(okJson("{\"status\":\"publishing\"}")));

    cms().writeBack("17", STATUS);

    assertThat(cms().writesBack()).isTrue();
    site.verify(
        1,
        postRequestedFor(urlEqualTo("/blog/wp-json/postillion/v1/posts/17/status"))
            .withBasicAuth(new BasicCredentials("editor", "abcd efgh ijkl"))
            .withHeader("Content-Type", equalTo("application/json"))
            .withRequestBody(
                equalToJson(
                    """
                    {
                      "status": "publishing",
                      "updated": "2026-11-22T09:30:00.123456Z",
                      "posts": [
                        {
                          "channel": "@acme.example",
                          "network": "bluesky",
                          "status": "published",
                          "permalink": "https://bsky.app/profile/acme.example/post/3k",
                          "publishedAt": "2026-11-22T09:29:00Z"
                        },
                        {
                          "channel": "@acme",
                          "network": "mastodon",
                          "status": "publishing",
                          "permalink": null,
                          "publishedAt": null
                        }
                      ]
                    }""",
                    false,
                    false)));
  }

  @ParameterizedTest
  @CsvSource({
    "404, rest_no_route, Rejected, its plugin Postillion is missing. Install it",
    "404, rest_post_invalid_id, Rejected, no longer has article 17",
    "400, rest_invalid_param, Rejected, refuses this (400: Said WordPress)",
    "401, rest_not_logged_in, Unauthorised, does not know us (401 rest_not_logged_in)",
    "401, incorrect_password, Unauthorised, The application password of 'editor' is wrong",
    "403, rest_cannot_edit, Unauthorised, does not let our account do this (403: Said WordPress)",
    "500, postillion_not_stored, Transient, out of order (500: Said WordPress)",
    "503, maintenance, Transient, out of order",
    "429, too_many, Transient, asks us to wait"
  })
  void every_refusal_of_the_plugin_says_what_to_do(
      int status, String code, String failure, String message) {
    site.stubFor(post(anyUrl()).willReturn(error(status, code)));

    assertThatThrownBy(() -> cms().writeBack("17", STATUS))
        .isInstanceOf(Failure.class)
        .hasMessageStartingWith("Source acme-news (WordPress at localhost) ")
        .hasMessageContaining(message)
        .extracting(thrown -> thrown.getClass().getSimpleName())
        .isEqualTo(failure);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CONNECTION_RESET_BY_PEER", "EMPTY_RESPONSE"})
  void a_status_whose_answer_was_lost_is_written_again_for_that_changes_nothing(Fault fault) {
    site.stubFor(post(anyUrl()).willReturn(aResponse().withFault(fault)));

    assertThatThrownBy(() -> cms().writeBack("17", STATUS)).isInstanceOf(Transient.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../users/1", "17/revisions", "", "seventeen"})
  void an_id_is_a_number_and_nothing_else(String id) {
    assertThat(cms().item(id)).isEmpty();
    assertThatThrownBy(() -> cms().writeBack(id, STATUS)).isInstanceOf(Rejected.class);
    site.verify(0, getRequestedFor(anyUrl()));
  }

  @ParameterizedTest
  @CsvSource({
    "200, Rejected, Open http://localhost",
    "403, Unauthorised, such as a firewall",
    "404, Rejected, there is no REST API at /blog/wp-json/wp/v2/users/me",
    "503, Transient, out of order"
  })
  void a_web_page_of_the_host_is_called_what_it_is(int status, String failure, String message) {
    site.stubFor(
        get(anyUrl())
            .willReturn(
                aResponse()
                    .withStatus(status)
                    .withHeader("Content-Type", "text/html; charset=UTF-8")
                    .withBody("<!DOCTYPE html><title>Just a moment&hellip;</title>")));

    assertThatThrownBy(() -> cms().changes(null))
        .hasMessageContaining(message)
        .extracting(thrown -> thrown.getClass().getSimpleName())
        .isEqualTo(failure);
  }

  @Test
  void a_wrong_password_is_noticed_although_the_posts_are_public() {
    site.stubFor(get(urlPathEqualTo(POSTS)).willReturn(okJson("[]")));
    site.stubFor(
        get(urlPathEqualTo("/blog/wp-json/wp/v2/users/me"))
            .willReturn(error(401, "rest_not_logged_in")));

    assertThatThrownBy(() -> cms().changes(null))
        .isInstanceOf(Unauthorised.class)
        .hasMessageContaining("wrong or revoked, or the web server drops the header Authorization");
  }

  @Test
  void without_a_user_it_is_read_as_anybody_reads_it() {
    settings =
        new WordPressSettings(
            settings.site(), null, null, Locale.ENGLISH, false, Instant.EPOCH, Set.of());
    site.stubFor(get(urlPathEqualTo(POSTS)).willReturn(okJson("[]")));
    site.stubFor(get(urlPathEqualTo("/blog/wp-json/")).willReturn(okJson("{\"name\":\"Acme\"}")));

    assertThat(cms().changes(null).items()).isEmpty();
    assertThat(cms().test()).isEqualTo("WordPress “Acme”, as anybody reads it.");
    assertThat(cms().writesBack()).isFalse();
    site.verify(
        0, getRequestedFor(urlPathMatching(".*")).withHeader("Authorization", matching(".*")));
    site.verify(0, getRequestedFor(urlPathMatching(".*/users/me")));
    site.stubFor(get(urlPathEqualTo(POSTS)).willReturn(error(401, "rest_not_logged_in")));
    assertThatThrownBy(() -> cms().changes(null))
        .isInstanceOf(Unauthorised.class)
        .hasMessageContaining("Give it a user and an application password");
  }

  @Test
  void a_user_without_a_password_is_refused() {
    assertThatThrownBy(
            () ->
                new WordPressSettings(
                    settings.site(), "ada", null, Locale.ENGLISH, false, Instant.EPOCH, Set.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a user and an application password, or neither");
  }

  @Test
  void an_old_wordpress_without_the_route_is_named() {
    site.stubFor(get(anyUrl()).willReturn(error(404, "rest_no_route")));

    assertThatThrownBy(() -> cms().changes(null))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("needs WordPress 5.7 or newer");
  }

  @Test
  void the_password_is_in_no_message() {
    site.stubFor(
        get(anyUrl())
            .willReturn(
                aResponse()
                    .withStatus(401)
                    .withBody("{\"message\":\"editor:abcd efgh ijkl is wrong\"}")));

    assertThatThrownBy(() -> cms().changes(null))
        .isInstanceOf(Unauthorised.class)
        .hasMessageNotContaining("abcd");
  }

  @Test
  void the_password_does_not_follow_to_another_host() {
    String other = "http://127.0.0.1:" + site.getPort();
    site.stubFor(
        get(urlPathEqualTo(POSTS + "/17"))
            .willReturn(aResponse().withStatus(301).withHeader("Location", other + "/moved")));
    site.stubFor(get("/moved").willReturn(okJson(resource("post.json"))));
    WordPressCms cms =
        new WordPressCms(
            new SourceId("acme-news"),
            settings,
            new Http(HttpSettings.defaults().allowing(Set.of("localhost", "127.0.0.1"))),
            CLOCK);

    assertThat(cms.item("17")).isPresent();
    site.verify(getRequestedFor(urlEqualTo("/moved")).withHeader("Authorization", absent()));
  }

  @Test
  void the_test_names_site_and_user_and_what_is_missing() {
    site.stubFor(
        get(urlPathEqualTo("/blog/wp-json/"))
            .willReturn(okJson("{\"name\":\"Acme &#038; more\",\"namespaces\":[\"wp/v2\"]}")));
    site.stubFor(
        get(urlPathEqualTo("/blog/wp-json/wp/v2/users/me"))
            .withQueryParam("context", equalTo("edit"))
            .willReturn(okJson("{\"username\":\"ada\",\"capabilities\":{\"read\":true}}")));

    assertThat(cms().test())
        .isEqualTo(
            "WordPress “Acme & more” as ada. Its plugin Postillion is missing: install it to see"
                + " posts on articles. This user may not edit all articles: give the user the role"
                + " Editor.");
  }

  @Test
  void the_test_of_a_site_that_has_it_all_is_short() {
    site.stubFor(
        get(urlPathEqualTo("/blog/wp-json/"))
            .willReturn(
                okJson("{\"name\":\"Acme\",\"namespaces\":[\"wp/v2\",\"postillion/v1\"]}")));
    site.stubFor(
        get(urlPathEqualTo("/blog/wp-json/wp/v2/users/me"))
            .willReturn(
                okJson("{\"username\":\"ada\",\"capabilities\":{\"edit_others_posts\":true}}")));

    assertThat(cms().test()).isEqualTo("WordPress “Acme” as ada.");
  }

  @Test
  void a_password_does_not_travel_in_clear_except_where_it_may() {
    URI plain = URI.create("http://wordpress.internal");

    assertThatThrownBy(() -> WordPressSettings.of(plain, "editor", PASSWORD))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The password for http://wordpress.internal would travel unencrypted. Use https://, or"
                + " allow the host 'wordpress.internal'.");
    assertThat(
            new WordPressSettings(
                    plain,
                    "editor",
                    PASSWORD,
                    Locale.ENGLISH,
                    false,
                    Instant.EPOCH,
                    Set.of("wordpress.internal"))
                .site())
        .isEqualTo(plain);
  }

  @ParameterizedTest
  @ValueSource(strings = {"acme.example", "ftp://acme.example", "https://"})
  void a_site_has_an_address_on_the_web(String address) {
    assertThatThrownBy(
            () ->
                WordPressSettings.of(URI.create(address.replace("https://", "x:/")), "e", PASSWORD))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("needs a web address in full");
  }

  @Test
  void settings_do_not_print_the_password() {
    assertThat(settings.toString()).contains("editor").doesNotContain("abcd");
  }

  private static ResponseDefinitionBuilder error(int status, String code) {
    return aResponse()
        .withStatus(status)
        .withHeader("Content-Type", "application/json; charset=UTF-8")
        .withBody(
            "{\"code\":\"%s\",\"message\":\"Said WordPress\",\"data\":{\"status\":%d}}"
                .formatted(code, status));
  }

  private static String resource(String name) {
    try (InputStream in = WordPressWireTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
