package io.postillion.connectors.social.mastodon;

import static com.github.tomakehurst.wiremock.client.WireMock.aMultipart;
import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.binaryEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import io.postillion.connectors.http.Http;
import io.postillion.connectors.http.HttpSettings;
import io.postillion.connectors.social.HttpNetworkContract;
import io.postillion.connectors.social.Posts;
import io.postillion.core.Secret;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.failure.Rejected;
import io.postillion.core.failure.Transient;
import io.postillion.core.failure.Unauthorised;
import io.postillion.core.insight.Count;
import io.postillion.core.insight.Engagement;
import io.postillion.core.publish.Lookup;
import io.postillion.core.publish.NetworkAccount;
import io.postillion.core.publish.Outgoing;
import io.postillion.core.publish.Sent;
import io.postillion.core.publish.SocialNetwork;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MastodonTest extends HttpNetworkContract {

  private static final Sent FIRST = new Sent("107", URI.create("https://social.example/@acme/107"));
  private static final String STATUSES = "/api/v1/statuses";
  private static final String OWN = "/api/v1/accounts/42/statuses";
  private static final String MEDIA = "/api/v2/media";
  private static final String CREDENTIALS = "/api/v1/accounts/verify_credentials";
  private static final String LIMITS =
      """
      {
        "configuration": {
          "statuses": {
            "max_characters": 600,
            "max_media_attachments": 3,
            "characters_reserved_per_url": 30
          },
          "media_attachments": {
            "supported_mime_types": ["image/png", "image/heic", "video/mp4"],
            "image_size_limit": 1000000,
            "image_matrix_limit": 2000000,
            "description_limit": 700
          }
        }
      }
      """;

  private final List<Duration> pauses = new ArrayList<>();

  @Override
  protected SocialNetwork network(URI base, Http http) {
    return network(base, http, CLOCK);
  }

  private Mastodon network(URI base, Http http, Clock clock) {
    return new Mastodon(
        new ChannelId("acme-news"),
        new MastodonSettings(base, Secret.of("planted-token"), "unlisted"),
        http,
        clock,
        pauses::add);
  }

  @Override
  protected void givenAnEmptyAccount() {
    there.stubFor(get("/api/v2/instance").willReturn(okJson(LIMITS)));
    there.stubFor(get(CREDENTIALS).willReturn(okJson("{\"id\":\"42\",\"acct\":\"acme\"}")));
    there.stubFor(uploading().willReturn(okJson("{\"id\":\"m1\"}")));
    there.stubFor(
        publishing()
            .willReturn(okJson("{\"id\":\"107\",\"url\":\"https://social.example/@acme/107\"}")));
    there.stubFor(looking().willReturn(okJson("[]")));
  }

  @Override
  protected void givenItHas(Outgoing post, String handle) {
    there.stubFor(
        looking().willReturn(okJson(list(status("107", Posts.DUE, post.content().text())))));
  }

  @Override
  protected MappingBuilder publishing() {
    return post(STATUSES);
  }

  @Override
  protected RequestPatternBuilder published() {
    return postRequestedFor(urlPathEqualTo(STATUSES));
  }

  @Override
  protected MappingBuilder uploading() {
    return post(MEDIA);
  }

  @Override
  protected MappingBuilder looking() {
    return get(urlPathEqualTo(OWN));
  }

  @Override
  protected MappingBuilder measuring() {
    return get(STATUSES + "/107");
  }

  @Override
  protected ResponseDefinitionBuilder figures() {
    return okJson(
        """
        {"id": "107", "url": "https://social.example/@acme/107", "content": "<p>Hi</p>",
          "replies_count": 2, "reblogs_count": 3, "favourites_count": 12, "quotes_count": 1}
        """);
  }

  @Override
  protected ResponseDefinitionBuilder gone() {
    return jsonResponse("{\"error\":\"Record not found\"}", 404);
  }

  @Override
  protected String remoteId() {
    return "107";
  }

  @Override
  protected Engagement response() {
    return new Engagement(Map.of(Count.LIKES, 12L, Count.REPLIES, 2L, Count.REPOSTS, 4L));
  }

  @Override
  protected ResponseDefinitionBuilder refusal() {
    return jsonResponse("{\"error\":\"Validation failed: this is not wanted\"}", 422);
  }

  @Override
  protected ResponseDefinitionBuilder unknownToken() {
    return jsonResponse("{\"error\":\"The access token is invalid\"}", 401);
  }

  @Override
  protected List<String> secrets() {
    return List.of("planted-token");
  }

  @Override
  protected boolean resumesUploads() {
    return true;
  }

  @Test
  void a_status_goes_out_word_for_word_with_the_publications_id_as_idempotency_key() {
    givenAnEmptyAccount();
    SocialNetwork network = network();
    Outgoing post = Posts.withPictures("Out: https://example.com/news #café 🎉", 1);

    Sent sent = network.send(post, network.prepare(post, null, keep -> {}), Posts.LEAVE);

    assertThat(sent).isEqualTo(new Sent("107", URI.create("https://social.example/@acme/107")));
    there.verify(
        postRequestedFor(urlPathEqualTo(STATUSES))
            .withHeader("Authorization", equalTo("Bearer planted-token"))
            .withHeader("Idempotency-Key", equalTo(Posts.KEY.toString()))
            .withHeader("Content-Type", equalTo("application/json"))
            .withRequestBody(
                equalToJson(
                    """
                    {
                      "status": "Out: https://example.com/news #café 🎉",
                      "visibility": "unlisted",
                      "language": "en",
                      "media_ids": ["m1"]
                    }
                    """)));
  }

  @Test
  void a_status_without_pictures_names_none() {
    givenAnEmptyAccount();
    SocialNetwork network = network();
    Outgoing post = Posts.withCard("Out");

    network.send(post, network.prepare(post, null, keep -> {}), Posts.LEAVE);

    there.verify(
        postRequestedFor(urlPathEqualTo(STATUSES))
            .withRequestBody(
                equalToJson(
                    """
                    {"status": "Out", "visibility": "unlisted", "language": "en"}
                    """)));
    there.verify(0, postRequestedFor(urlPathEqualTo(MEDIA)));
  }

  @Test
  void a_later_post_of_a_thread_replies_to_the_one_before_under_a_key_of_its_own() {
    givenAnEmptyAccount();
    SocialNetwork network = network();
    Outgoing post = Posts.following(FIRST, "And more");

    network.send(post, network.prepare(post, null, keep -> {}), Posts.LEAVE);

    there.verify(
        postRequestedFor(urlPathEqualTo(STATUSES))
            .withHeader("Idempotency-Key", equalTo(Posts.PART_KEY.toString()))
            .withRequestBody(
                equalToJson(
                    """
                    {
                      "status": "And more",
                      "visibility": "unlisted",
                      "language": "en",
                      "in_reply_to_id": "107"
                    }
                    """)));
  }

  @Test
  void a_later_post_of_a_thread_is_found_among_the_replies_to_the_one_before() {
    givenAnEmptyAccount();
    there.stubFor(
        looking()
            .willReturn(
                okJson(
                    list(
                        reply("120", "99", "And more"),
                        reply("108", "107", "And more"),
                        status("107", later(1), "And more")))));
    SocialNetwork network = network();
    String handle = "{\"media_ids\":[]}";

    assertThat(network.look(Posts.following(FIRST, "And more"), handle))
        .isEqualTo(
            new Lookup.Found(new Sent("108", URI.create("https://social.example/@acme/108"))));
    assertThat(network.look(Posts.of("And more"), handle))
        .isEqualTo(
            new Lookup.Found(new Sent("107", URI.create("https://social.example/@acme/107"))));
  }

  @Test
  void a_picture_goes_up_with_its_alt_text() {
    givenAnEmptyAccount();

    network().prepare(Posts.withPictures("Look", 1), null, keep -> {});

    there.verify(
        postRequestedFor(urlPathEqualTo(MEDIA))
            .withHeader("Content-Type", containing("multipart/form-data; boundary="))
            .withRequestBodyPart(
                aMultipart("description").withBody(equalTo("A white square")).build())
            .withRequestBodyPart(
                aMultipart("file")
                    .withHeader("Content-Type", equalTo("image/png"))
                    .withHeader("Content-Disposition", containing("filename=\"picture.png\""))
                    .withBody(binaryEqualTo(Posts.png()))
                    .build()));
  }

  @Test
  void after_a_send_pictures_go_up_anew_for_one_that_was_posted_would_be_refused() {
    givenAnEmptyAccount();
    Outgoing post = Posts.withPictures("Look", 1);
    String handle = network().prepare(Posts.attempt(0, post), null, keep -> {});

    network().prepare(Posts.attempt(0, post), handle, keep -> {});
    assertThat(seen(uploading())).isEqualTo(1);

    network().prepare(Posts.attempt(1, post), handle, keep -> {});
    assertThat(seen(uploading())).isEqualTo(2);
  }

  @Test
  void a_picture_that_is_being_processed_is_waited_for() {
    givenAnEmptyAccount();
    there.stubFor(uploading().willReturn(jsonResponse("{\"id\":\"m1\",\"url\":null}", 202)));
    there.stubFor(
        get("/api/v1/media/m1")
            .inScenario("media")
            .whenScenarioStateIs("Started")
            .willSetStateTo("nearly")
            .willReturn(jsonResponse("{\"id\":\"m1\"}", 206)));
    there.stubFor(
        get("/api/v1/media/m1")
            .inScenario("media")
            .whenScenarioStateIs("nearly")
            .willSetStateTo("done")
            .willReturn(jsonResponse("{\"id\":\"m1\"}", 206)));
    there.stubFor(
        get("/api/v1/media/m1")
            .inScenario("media")
            .whenScenarioStateIs("done")
            .willReturn(okJson("{\"id\":\"m1\"}")));

    assertThat(network().prepare(Posts.withPictures("Wait", 1), null, keep -> {})).contains("m1");
    assertThat(pauses).hasSize(3).containsOnly(Duration.ofSeconds(1));
  }

  @Test
  void a_picture_that_is_processed_for_too_long_is_tried_again_later() {
    givenAnEmptyAccount();
    there.stubFor(uploading().willReturn(jsonResponse("{\"id\":\"m1\"}", 202)));
    there.stubFor(get("/api/v1/media/m1").willReturn(jsonResponse("{\"id\":\"m1\"}", 206)));

    assertThatThrownBy(() -> network().prepare(Posts.withPictures("Wait", 1), null, keep -> {}))
        .isInstanceOf(Transient.class)
        .hasMessageContaining("still processing");
    assertThat(pauses).hasSize(10);
  }

  @Test
  void a_picture_that_cannot_be_processed_is_rejected() {
    givenAnEmptyAccount();
    there.stubFor(uploading().willReturn(jsonResponse("{\"id\":\"m1\"}", 202)));
    there.stubFor(
        get("/api/v1/media/m1").willReturn(jsonResponse("{\"error\":\"Error processing\"}", 422)));

    assertThatThrownBy(() -> network().prepare(Posts.withPictures("Wait", 1), null, keep -> {}))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("Error processing");
  }

  @Test
  void its_limits_are_the_servers() {
    givenAnEmptyAccount();

    var limits = network().limits();

    assertThat(limits.visible().max()).isEqualTo(600);
    assertThat(limits.visible().left("https://example.com/a/very/long/path/indeed/yes"))
        .isEqualTo(570);
    assertThat(limits.maxMedia()).isEqualTo(3);
    assertThat(limits.mediaTypes()).containsExactly("image/png");
    assertThat(limits.maxMediaBytes()).isEqualTo(1_000_000);
    assertThat(limits.maxPixels()).isEqualTo(2_000_000);
    assertThat(limits.maxAlt()).isEqualTo(700);
    assertThat(limits.linkCard()).isFalse();
  }

  @Test
  void older_servers_say_their_limits_in_version_1() {
    there.stubFor(
        get("/api/v2/instance").willReturn(aResponse().withStatus(404).withBody("<h1>No</h1>")));
    there.stubFor(get("/api/v1/instance").willReturn(okJson(LIMITS)));

    assertThat(network().limits().visible().max()).isEqualTo(600);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "[]", "<html></html>", "{\"configuration\":{\"statuses\":7}}"})
  void a_server_that_does_not_say_its_limits_has_the_usual_ones(String body) {
    there.stubFor(get("/api/v2/instance").willReturn(okJson(body)));

    var limits = network().limits();

    assertThat(limits.visible().max()).isEqualTo(500);
    assertThat(limits.maxMedia()).isEqualTo(4);
    assertThat(limits.mediaTypes())
        .containsExactlyInAnyOrder("image/jpeg", "image/png", "image/webp", "image/gif");
    assertThat(limits.maxAlt()).isEqualTo(1_500);
  }

  @Test
  void limits_are_asked_for_once_a_day_and_soon_again_when_there_was_no_answer() {
    SettableClock clock = new SettableClock();
    Mastodon network = network(base(), local(), clock);
    assertThat(network.limits().visible().max()).isEqualTo(500); // nobody answers yet
    givenAnEmptyAccount();

    clock.advance(Duration.ofMinutes(9));
    assertThat(network.limits().visible().max()).isEqualTo(500);
    clock.advance(Duration.ofMinutes(2));
    assertThat(network.limits().visible().max()).isEqualTo(600);

    there.stubFor(get("/api/v2/instance").willReturn(okJson(LIMITS.replace("600", "700"))));
    clock.advance(Duration.ofHours(23));
    assertThat(network.limits().visible().max()).isEqualTo(600);
    clock.advance(Duration.ofHours(2));
    assertThat(network.limits().visible().max()).isEqualTo(700);

    there.stubFor(get("/api/v2/instance").willReturn(aResponse().withStatus(500)));
    clock.advance(Duration.ofHours(25));
    assertThat(network.limits().visible().max()).isEqualTo(700);
  }

  @Test
  void the_post_is_found_pages_back() {
    givenAnEmptyAccount();
    givenPages(
        IntStream.range(0, 40).mapToObj(i -> status("9" + i, later(90 - i), "Later " + i)).toList(),
        List.of(status("50", later(2), "Other"), status("49", later(1), "The one")));

    assertThat(look("The one"))
        .isEqualTo(new Lookup.Found(new Sent("49", URI.create("https://social.example/@acme/49"))));
    there.verify(1, getRequestedFor(urlPathEqualTo(OWN)).withQueryParam("max_id", equalTo("939")));
  }

  @Test
  void the_same_text_of_long_ago_is_another_post() {
    givenAnEmptyAccount();
    givenPages(List.of(status("7", Posts.DUE.minus(Duration.ofMinutes(6)), "The one")));

    assertThat(look("The one")).isEqualTo(new Lookup.Absent());
    there.verify(1, getRequestedFor(urlPathEqualTo(OWN)));
  }

  @Test
  void a_clock_that_is_a_little_behind_does_not_hide_the_post() {
    givenAnEmptyAccount();
    givenPages(List.of(status("7", Posts.DUE.minus(Duration.ofMinutes(4)), "The one")));

    assertThat(look("The one")).isInstanceOf(Lookup.Found.class);
  }

  @Test
  void what_others_wrote_and_the_account_repeated_is_not_the_post() {
    givenAnEmptyAccount();
    givenPages(
        List.of(
            """
            {"id":"8","created_at":"2026-11-22T12:00:01Z","url":"https://x.example/8",
             "content":"<p>The one</p>","reblog":{"id":"7"}}"""));

    assertThat(look("The one")).isEqualTo(new Lookup.Absent());
  }

  @Test
  void a_server_that_does_not_turn_pages_can_be_sure_of_few_statuses_only() {
    givenAnEmptyAccount();
    there.stubFor(
        looking().willReturn(okJson(list(status("8", later(2), "a"), status("7", later(1), "b")))));
    assertThat(look("The one")).isEqualTo(new Lookup.Absent());

    there.stubFor(
        looking()
            .willReturn(
                okJson(
                    IntStream.range(0, 20)
                        .mapToObj(i -> status("9" + i, later(90 - i), "Later " + i))
                        .collect(Collectors.joining(",", "[", "]")))));
    assertThat(look("The one"))
        .isInstanceOfSatisfying(
            Lookup.CannotTell.class, cannot -> assertThat(cannot.why()).contains("Look at"));
  }

  @Test
  void an_account_that_posts_without_end_is_left_to_a_person() {
    givenAnEmptyAccount();
    List<List<String>> pages =
        IntStream.range(0, 11)
            .mapToObj(page -> List.of(status("" + (50 - page), later(50 - page), "More")))
            .toList();
    givenPages(pages.toArray(List[]::new));

    assertThat(look("The one")).isInstanceOf(Lookup.CannotTell.class);
    there.verify(10, getRequestedFor(urlPathEqualTo(OWN)));
  }

  @Test
  void a_token_refused_without_a_word_is_still_a_refused_token() {
    givenAnEmptyAccount();
    there.stubFor(get(CREDENTIALS).willReturn(aResponse().withStatus(422)));

    assertThatThrownBy(() -> network().test())
        .isInstanceOf(Unauthorised.class)
        .hasMessageContaining("acme-news")
        .hasMessageContaining("token");
  }

  @Test
  void it_says_whose_token_it_is_with_the_server_that_knows_the_id() {
    givenAnEmptyAccount();

    assertThat(network().reach())
        .isEqualTo(new NetworkAccount("42@" + base().getAuthority(), "@acme@localhost"));
    assertThat(network().test()).isEqualTo("@acme on localhost");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html>A blog</html>", "{\"name\":\"a blog\"}", "[]", ""})
  void what_answers_like_something_else_is_no_mastodon_server(String page) {
    there.stubFor(get(CREDENTIALS).willReturn(aResponse().withBody(page)));

    assertThatThrownBy(() -> network().reach())
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("acme-news")
        .hasMessageContaining("does not answer like a Mastodon server");
  }

  @Test
  void a_page_that_is_not_there_is_no_mastodon_server_either() {
    there.stubFor(get(CREDENTIALS).willReturn(aResponse().withStatus(404)));

    assertThatThrownBy(() -> network().reach())
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("(404)");
  }

  @Test
  void a_wait_can_be_told_as_a_time() {
    givenAnEmptyAccount();
    Outgoing post = Posts.of("Busy");
    there.stubFor(
        publishing()
            .willReturn(
                aResponse()
                    .withStatus(429)
                    .withHeader("X-RateLimit-Reset", "2026-11-22T12:04:45.123456Z")));

    assertThatThrownBy(() -> network().send(post, "{\"media_ids\":[]}", Posts.LEAVE))
        .isInstanceOfSatisfying(
            Transient.class,
            busy ->
                assertThat(busy.retryAfter())
                    .hasValueSatisfying(wait -> assertThat(wait).hasSeconds(300)));
  }

  @Test
  void a_visibility_that_is_unknown_is_refused_at_once() {
    assertThatThrownBy(() -> new MastodonSettings(base(), Secret.of("token"), "loud"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'loud'");
  }

  private Lookup look(String text) {
    return network().look(Posts.of(text), "{\"media_ids\":[]}");
  }

  @SafeVarargs
  private static void givenPages(List<String>... pages) {
    String before = null;
    for (List<String> page : pages) {
      there.stubFor(
          get(urlPathEqualTo(OWN))
              .withQueryParam("max_id", before == null ? absent() : equalTo(before))
              .willReturn(okJson(String.join(",", page).transform("[%s]"::formatted))));
      String last = page.get(page.size() - 1);
      before = last.substring(last.indexOf(":\"") + 2, last.indexOf("\","));
    }
    there.stubFor(
        get(urlPathEqualTo(OWN))
            .withQueryParam("max_id", equalTo(before))
            .willReturn(okJson("[]")));
  }

  private static String list(String... statuses) {
    return "[%s]".formatted(String.join(",", statuses));
  }

  private static String status(String id, Instant at, String text) {
    return """
        {"id":"%s","created_at":"%s","url":"https://social.example/@acme/%s","content":"<p>%s</p>"}"""
        .formatted(id, at, id, text);
  }

  private static String reply(String id, String to, String text) {
    return status(id, later(2), text)
        .replaceFirst("\\{", "{\"in_reply_to_id\":\"%s\",".formatted(to));
  }

  private static Instant later(int seconds) {
    return Posts.DUE.plusSeconds(seconds);
  }

  private static Http local() {
    return new Http(HttpSettings.defaults().allowing(Set.of("localhost")));
  }

  private static final class SettableClock extends Clock {

    private Instant now = Posts.DUE;

    void advance(Duration by) {
      now = now.plus(by);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
