package io.postillion.connectors.social.x;

import static com.github.tomakehurst.wiremock.client.WireMock.aMultipart;
import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.binaryEqualTo;
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
import io.postillion.connectors.social.AccessToken;
import io.postillion.connectors.social.HttpNetworkContract;
import io.postillion.connectors.social.Posts;
import io.postillion.core.Secret;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.failure.OutcomeUnknown;
import io.postillion.core.failure.Rejected;
import io.postillion.core.failure.Transient;
import io.postillion.core.failure.Unauthorised;
import io.postillion.core.insight.Count;
import io.postillion.core.insight.Engagement;
import io.postillion.core.post.PostContent;
import io.postillion.core.publish.Lookup;
import io.postillion.core.publish.Outgoing;
import io.postillion.core.publish.Pace;
import io.postillion.core.publish.Sent;
import io.postillion.core.publish.SocialNetwork;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XTest extends HttpNetworkContract {

  private static final Sent FIRST = new Sent("100", URI.create("https://x.com/acme/status/100"));
  private static final String TWEETS = "/2/tweets";
  private static final String OWN = "/2/users/42/tweets";
  private static final String ME = "/2/users/me";
  private static final String UPLOAD = "/2/media/upload";
  private static final String METADATA = "/2/media/metadata";
  private static final String HANDLE = "{\"user\":\"42\",\"name\":\"acme\",\"pictures\":[]}";

  @Override
  protected SocialNetwork network(URI base, Http http) {
    return network(base, http, AccessToken.of(Secret.of("planted-token"))).orElseThrow();
  }

  @Override
  protected Optional<SocialNetwork> network(URI base, Http http, AccessToken token) {
    return Optional.of(network(base, http, token, CLOCK));
  }

  private static X network(URI base, Http http, AccessToken token, Clock clock) {
    return new X(new ChannelId("acme-news"), new XSettings(base, 50), token, http, clock);
  }

  @Override
  protected void givenAnEmptyAccount() {
    there.stubFor(
        get(ME)
            .willReturn(
                okJson("{\"data\":{\"id\":\"42\",\"name\":\"Acme News\",\"username\":\"acme\"}}")));
    there.stubFor(
        uploading()
            .willReturn(
                okJson(
                    """
                    {"data":{"id":"1880","media_key":"3_1880","size":77,"expires_after_secs":86400}}
                    """)));
    there.stubFor(post(METADATA).willReturn(okJson("{\"data\":{\"id\":\"1880\"}}")));
    there.stubFor(
        publishing()
            .willReturn(
                jsonResponse(
                    "{\"data\":{\"id\":\"107\",\"text\":\"x\",\"edit_history_tweet_ids\":[\"107\"]}}",
                    201)));
    there.stubFor(looking().willReturn(okJson("{\"meta\":{\"result_count\":0}}")));
  }

  @Override
  protected void givenItHas(Outgoing post, String handle) {
    there.stubFor(
        looking().willReturn(okJson(page("", tweet("107", Posts.DUE, post.content().text())))));
  }

  @Override
  protected MappingBuilder publishing() {
    return post(TWEETS);
  }

  @Override
  protected RequestPatternBuilder published() {
    return postRequestedFor(urlPathEqualTo(TWEETS));
  }

  @Override
  protected MappingBuilder uploading() {
    return post(UPLOAD);
  }

  @Override
  protected MappingBuilder looking() {
    return get(urlPathEqualTo(OWN));
  }

  @Override
  protected MappingBuilder measuring() {
    return get(urlPathEqualTo(TWEETS + "/107"))
        .withQueryParam("tweet.fields", equalTo("public_metrics"));
  }

  @Override
  protected ResponseDefinitionBuilder figures() {
    return okJson(
        """
        {"data": {"id": "107", "text": "x", "edit_history_tweet_ids": ["107"],
          "public_metrics": {"retweet_count": 3, "reply_count": 2, "like_count": 12,
            "quote_count": 1, "bookmark_count": 0, "impression_count": 900}}}
        """);
  }

  @Override
  protected ResponseDefinitionBuilder gone() {
    return okJson(
        """
        {"errors": [{"value": "107", "resource_id": "107", "resource_type": "tweet",
          "parameter": "id", "title": "Not Found Error",
          "detail": "Could not find tweet with id: [107].",
          "type": "https://api.twitter.com/2/problems/resource-not-found"}]}
        """);
  }

  @Override
  protected String remoteId() {
    return "107";
  }

  @Override
  protected Engagement response() {
    return new Engagement(
        Map.of(Count.LIKES, 12L, Count.REPLIES, 2L, Count.REPOSTS, 4L, Count.VIEWS, 900L));
  }

  @Override
  protected ResponseDefinitionBuilder refusal() {
    return jsonResponse(
        """
        {
          "errors": [{"message": "This is not wanted"}],
          "title": "Invalid Request",
          "detail": "One or more parameters to your request was invalid.",
          "type": "https://api.x.com/2/problems/invalid-request"
        }
        """,
        400);
  }

  @Override
  protected ResponseDefinitionBuilder unknownToken() {
    return problem(401, "about:blank", "Unauthorized");
  }

  @Test
  void reading_costs() {
    assertThat(network().chargesForReading()).isTrue();
  }

  @Override
  protected List<String> secrets() {
    return List.of("planted-token");
  }

  @Override
  protected boolean resumesUploads() {
    return true;
  }

  @Override
  protected boolean reusesUploads() {
    return true;
  }

  @Test
  void a_later_post_of_a_thread_replies_to_the_one_before() {
    givenAnEmptyAccount();
    SocialNetwork network = network();
    Outgoing post = Posts.following(FIRST, "And more");

    network.send(post, network.prepare(post, null, keep -> {}), Posts.LEAVE);

    there.verify(
        published()
            .withRequestBody(
                equalToJson(
                    """
                    {"text": "And more", "reply": {"in_reply_to_tweet_id": "100"}}
                    """)));
  }

  @Test
  void a_later_post_of_a_thread_is_found_among_the_replies_to_the_one_before() {
    givenAnEmptyAccount();
    SocialNetwork network = network();
    there.stubFor(
        looking()
            .withQueryParam("tweet.fields", equalTo("created_at,entities,referenced_tweets"))
            .willReturn(
                okJson(
                    page(
                        "",
                        reply("109", "99", "And more"),
                        reply("108", "100", "And more"),
                        tweet("107", Posts.DUE, "And more")))));
    Outgoing later = Posts.following(FIRST, "And more");
    Outgoing single = Posts.of("And more");

    assertThat(network.look(later, network.prepare(later, null, keep -> {})))
        .isEqualTo(new Lookup.Found(new Sent("108", URI.create("https://x.com/acme/status/108"))));
    assertThat(network.look(single, network.prepare(single, null, keep -> {})))
        .isEqualTo(new Lookup.Found(new Sent("107", URI.create("https://x.com/acme/status/107"))));
  }

  @Test
  void where_threads_are_switched_off_there_are_none() {
    assertThat(network().limits().hasThreads()).isTrue();
    assertThat(
            new X(
                    new ChannelId("acme-news"),
                    new XSettings(base(), 50, false),
                    AccessToken.of(Secret.of("planted-token")),
                    new Http(HttpSettings.defaults()),
                    CLOCK)
                .limits()
                .hasThreads())
        .isFalse();
  }

  @Test
  void a_post_goes_out_word_for_word_with_its_pictures() {
    givenAnEmptyAccount();
    SocialNetwork network = network();
    Outgoing post = Posts.withPictures("Out: https://example.com/news #café 🎉 a & b", 2);

    Sent sent = network.send(post, network.prepare(post, null, keep -> {}), Posts.LEAVE);

    assertThat(sent).isEqualTo(new Sent("107", URI.create("https://x.com/acme/status/107")));
    there.verify(
        published()
            .withHeader("Authorization", equalTo("Bearer planted-token"))
            .withHeader("Content-Type", equalTo("application/json"))
            .withRequestBody(
                equalToJson(
                    """
                    {
                      "text": "Out: https://example.com/news #café 🎉 a & b",
                      "media": {"media_ids": ["1880", "1880"]}
                    }
                    """)));
  }

  @Test
  void a_post_without_pictures_names_none_and_shows_no_card_of_ours() {
    givenAnEmptyAccount();
    SocialNetwork network = network();
    Outgoing post = Posts.withCard("Out");

    network.send(post, network.prepare(post, null, keep -> {}), Posts.LEAVE);

    there.verify(published().withRequestBody(equalToJson("{\"text\":\"Out\"}")));
    assertThat(seen(uploading())).isZero();
  }

  @Test
  void a_picture_goes_up_as_it_is_and_its_alt_text_after_it() {
    givenAnEmptyAccount();

    network().prepare(Posts.withPictures("Look", 1), null, keep -> {});

    there.verify(
        postRequestedFor(urlPathEqualTo(UPLOAD))
            .withRequestBodyPart(
                aMultipart("media_category").withBody(equalTo("tweet_image")).build())
            .withRequestBodyPart(aMultipart("media_type").withBody(equalTo("image/png")).build())
            .withRequestBodyPart(
                aMultipart("media")
                    .withHeader("Content-Type", equalTo("image/png"))
                    .withBody(binaryEqualTo(Posts.png()))
                    .build()));
    there.verify(
        postRequestedFor(urlPathEqualTo(METADATA))
            .withRequestBody(
                equalToJson(
                    """
                    {"id": "1880", "metadata": {"alt_text": {"text": "A white square"}}}
                    """)));
  }

  @Test
  void a_post_that_says_so_is_shown_as_made_with_ai() {
    givenAnEmptyAccount();
    SocialNetwork network = network();
    Outgoing post = Posts.of(PostContent.of("Fresh bread", Locale.ENGLISH).marked(true));

    network.send(post, network.prepare(post, null, keep -> {}), Posts.LEAVE);

    assertThat(network.marksAi()).isTrue();
    there.verify(
        postRequestedFor(urlPathEqualTo(TWEETS))
            .withRequestBody(
                equalToJson(
                    """
                    {"text": "Fresh bread", "made_with_ai": true}
                    """)));
  }

  @Test
  void a_picture_without_words_gets_none() {
    givenAnEmptyAccount();
    PostContent content = new PostContent("Look", Locale.ENGLISH, List.of(Posts.picture("")), null);

    network().prepare(Posts.of(content), null, keep -> {});

    there.verify(0, postRequestedFor(urlPathEqualTo(METADATA)));
  }

  @Test
  void each_step_is_kept_and_an_alt_text_that_broke_is_said_again_without_an_upload() {
    givenAnEmptyAccount();
    there.stubFor(post(METADATA).willReturn(aResponse().withStatus(503)));
    SocialNetwork network = network();
    Outgoing post = Posts.attempt(0, Posts.withPictures("Look", 2));
    List<String> kept = new ArrayList<>();
    assertThatThrownBy(() -> network.prepare(post, null, kept::add)).isInstanceOf(Transient.class);
    assertThat(kept).hasSize(3); // the account, one picture, two pictures
    givenAnEmptyAccount();

    network.prepare(post, kept.get(2), kept::add);

    assertThat(kept).hasSize(5);
    assertThat(seen(uploading())).isEqualTo(2);
    there.verify(1, getRequestedFor(urlPathEqualTo(ME)));
    there.verify(3, postRequestedFor(urlPathEqualTo(METADATA)));
  }

  @Test
  void a_picture_that_lay_there_for_most_of_a_day_is_uploaded_anew() {
    givenAnEmptyAccount();
    Outgoing post = Posts.withPictures("Look", 1);
    String handle = network().prepare(post, null, keep -> {});

    later(Duration.ofHours(19)).prepare(post, handle, keep -> {});
    assertThat(seen(uploading())).isEqualTo(1);

    later(Duration.ofHours(21)).prepare(post, handle, keep -> {});
    assertThat(seen(uploading())).isEqualTo(2);
  }

  @Test
  void a_duplicate_at_the_first_attempt_is_another_post() {
    givenAnEmptyAccount();
    there.stubFor(publishing().willReturn(duplicate()));

    assertThatThrownBy(() -> network().send(Posts.of("Again"), HANDLE, Posts.LEAVE))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("acme-news")
        .hasMessageContaining("takes no text twice")
        .hasMessageContaining("Change the text");
  }

  @Test
  void a_duplicate_at_a_later_attempt_may_be_ours() {
    givenAnEmptyAccount();
    there.stubFor(publishing().willReturn(duplicate()));
    Outgoing second = Posts.attempt(2, Posts.of("Again"));

    assertThatThrownBy(() -> network().send(second, HANDLE, Posts.LEAVE))
        .isInstanceOf(OutcomeUnknown.class)
        .hasMessageContaining("earlier attempt");
  }

  @Test
  void what_the_account_may_not_do_is_for_a_person() {
    givenAnEmptyAccount();
    there.stubFor(
        publishing()
            .willReturn(
                problem(403, "about:blank", "You are not permitted to perform this action.")));

    assertThatThrownBy(() -> network().send(Posts.of("Out"), HANDLE, Posts.LEAVE))
        .isInstanceOf(Unauthorised.class)
        .hasMessageContaining("not permitted");
  }

  @ParameterizedTest
  @CsvSource({
    "429, https://api.twitter.com/2/problems/usage-capped",
    "403, https://api.x.com/2/problems/usage-capped",
    "402, https://api.x.com/2/problems/credits"
  })
  void credits_that_are_used_up_are_for_a_person_for_waiting_is_no_use(int status, String type) {
    givenAnEmptyAccount();
    there.stubFor(publishing().willReturn(problem(status, type, "Usage cap exceeded")));

    assertThatThrownBy(() -> network().send(Posts.of("Out"), HANDLE, Posts.LEAVE))
        .isInstanceOf(Unauthorised.class)
        .hasMessageContaining("acme-news")
        .hasMessageContaining("developer console");
  }

  @Test
  void its_pace_is_what_x_allows_and_what_we_grant() {
    assertThat(network().pace())
        .isEqualTo(
            Pace.of(
                Duration.ZERO,
                new Pace.Window(100, Duration.ofMinutes(15)),
                new Pace.Window(50, Duration.ofDays(1))));
  }

  @Test
  void when_the_last_post_of_a_window_is_out_the_next_waits_for_the_longest_counter() {
    givenAnEmptyAccount();
    there.stubFor(
        publishing()
            .willReturn(
                jsonResponse("{\"data\":{\"id\":\"107\"}}", 201)
                    .withHeader("x-rate-limit-remaining", "0")
                    .withHeader("x-rate-limit-reset", epoch("12:10"))
                    .withHeader("x-user-limit-24hour-remaining", "0")
                    .withHeader("x-user-limit-24hour-reset", epoch("18:00"))
                    .withHeader("x-app-limit-24hour-remaining", "7")
                    .withHeader("x-app-limit-24hour-reset", epoch("23:00"))));
    SocialNetwork network = network();

    network.send(Posts.of("The last"), HANDLE, Posts.LEAVE);

    assertThat(network.pace().notBefore()).isEqualTo("2026-11-22T18:00:00Z");
  }

  @Test
  void too_many_requests_tell_the_wait_as_a_moment() {
    givenAnEmptyAccount();
    there.stubFor(
        publishing()
            .willReturn(
                aResponse().withStatus(429).withHeader("x-rate-limit-reset", epoch("12:05"))));
    SocialNetwork network = network();

    assertThatThrownBy(() -> network.send(Posts.of("Busy"), HANDLE, Posts.LEAVE))
        .isInstanceOfSatisfying(
            Transient.class,
            busy -> assertThat(busy.retryAfter()).contains(Duration.ofSeconds(315)));
    assertThat(network.pace().notBefore()).isEqualTo("2026-11-22T12:05:00Z");
  }

  @Test
  void the_post_is_recognised_as_x_writes_it() {
    givenAnEmptyAccount();
    there.stubFor(
        looking()
            .willReturn(
                okJson(
                    page(
                        "",
                        """
                        {
                          "id": "107",
                          "created_at": "2026-11-22T12:00:02.000Z",
                          "text": "R&amp;D &lt;3: https://t.co/AbC1, see https://t.co/dEf2 https://t.co/pic3",
                          "entities": {"urls": [
                            {"url": "https://t.co/AbC1", "expanded_url": "https://example.com/news?x=1"},
                            {"url": "https://t.co/dEf2", "expanded_url": "http://acme.example/"},
                            {"url": "https://t.co/pic3",
                             "expanded_url": "https://x.com/acme/status/107/photo/1",
                             "media_key": "3_1880"}
                          ]}
                        }
                        """))));

    assertThat(look("R&D <3: https://example.com/news?x=1, see\nacme.example"))
        .isEqualTo(new Lookup.Found(new Sent("107", URI.create("https://x.com/acme/status/107"))));
    there.verify(
        getRequestedFor(urlPathEqualTo(OWN))
            .withQueryParam("max_results", equalTo("100"))
            .withQueryParam("tweet.fields", equalTo("created_at,entities,referenced_tweets"))
            .withQueryParam("start_time", equalTo("2026-11-22T11:55:00Z"))
            .withQueryParam("pagination_token", absent()));
  }

  @Test
  void the_same_words_with_another_link_are_left_to_a_person() {
    givenAnEmptyAccount();
    there.stubFor(
        looking()
            .willReturn(
                okJson(
                    page(
                        "",
                        """
                        {
                          "id": "106",
                          "created_at": "2026-11-22T12:00:02.000Z",
                          "text": "New: https://t.co/AbC1",
                          "entities": {"urls": [
                            {"url": "https://t.co/AbC1", "expanded_url": "https://example.com/two"}
                          ]}
                        }
                        """))));

    assertThat(look("New: https://example.com/one"))
        .isInstanceOfSatisfying(
            Lookup.CannotTell.class,
            cannot -> assertThat(cannot.why()).contains("https://x.com/acme/status/106"));
    assertThat(look("Newer: https://example.com/one")).isEqualTo(new Lookup.Absent());
  }

  @Test
  void after_a_second_attempt_an_older_post_with_this_text_is_left_to_a_person() {
    givenAnEmptyAccount();
    there.stubFor(
        looking()
            .willReturn(
                okJson(page("", tweet("99", Posts.DUE.minus(Duration.ofHours(3)), "The one")))));

    assertThat(network().look(Posts.attempt(2, Posts.of("The one")), HANDLE))
        .isInstanceOfSatisfying(
            Lookup.CannotTell.class,
            cannot -> assertThat(cannot.why()).contains("https://x.com/acme/status/99"));
    there.verify(
        getRequestedFor(urlPathEqualTo(OWN))
            .withQueryParam("start_time", equalTo("2026-11-20T11:55:00Z")));
  }

  @Test
  void the_post_is_found_pages_back() {
    givenAnEmptyAccount();
    there.stubFor(
        looking()
            .withQueryParam("pagination_token", absent())
            .willReturn(okJson(page("n2", tweet("109", Posts.DUE.plusSeconds(9), "Later")))));
    there.stubFor(
        looking()
            .withQueryParam("pagination_token", equalTo("n2"))
            .willReturn(okJson(page("", tweet("107", Posts.DUE.plusSeconds(1), "The one")))));

    assertThat(look("The one")).isInstanceOf(Lookup.Found.class);
    assertThat(look("Another")).isEqualTo(new Lookup.Absent());
  }

  @Test
  void an_account_that_posts_without_end_is_left_to_a_person() {
    givenAnEmptyAccount();
    there.stubFor(
        looking().willReturn(okJson(page("more", tweet("9", Posts.DUE.plusSeconds(9), "More")))));

    assertThat(look("The one")).isInstanceOf(Lookup.CannotTell.class);
    there.verify(5, getRequestedFor(urlPathEqualTo(OWN)));
  }

  @Test
  void an_answer_with_gaps_is_not_taken_for_absent() {
    givenAnEmptyAccount();
    there.stubFor(
        looking()
            .willReturn(
                okJson(
                    """
                    {"meta": {"result_count": 0}, "errors": [{"title": "Authorization Error"}]}
                    """)));
    assertThat(look("The one")).isInstanceOf(Lookup.CannotTell.class);

    there.stubFor(looking().willReturn(okJson("{\"meta\":{\"result_count\":1}}")));
    assertThatThrownBy(() -> look("The one")).isInstanceOf(Transient.class);
  }

  @Test
  void a_number_of_posts_that_is_none_is_refused_at_once() {
    assertThatThrownBy(() -> new XSettings(XSettings.API, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 or more");
  }

  private Lookup look(String text) {
    return network().look(Posts.of(text), HANDLE);
  }

  private static X later(Duration by) {
    return network(
        base(),
        new Http(HttpSettings.defaults().allowing(Set.of("localhost"))),
        AccessToken.of(Secret.of("planted-token")),
        Clock.offset(CLOCK, by));
  }

  private static String page(String next, String... tweets) {
    return """
        {"data": [%s], "meta": {"result_count": %d%s}}
        """
        .formatted(
            String.join(",", tweets),
            tweets.length,
            next.isEmpty() ? "" : ", \"next_token\": \"%s\"".formatted(next));
  }

  private static String tweet(String id, Instant at, String text) {
    return """
        {"id": "%s", "created_at": "%s", "text": "%s"}"""
        .formatted(id, at, text);
  }

  private static ResponseDefinitionBuilder duplicate() {
    return problem(
        403, "about:blank", "You are not allowed to create a Tweet with duplicate content.");
  }

  private static ResponseDefinitionBuilder problem(int status, String type, String detail) {
    return jsonResponse(
        """
        {"title": "Problem", "type": "%s", "detail": "%s", "status": %d}
        """
            .formatted(type, detail, status),
        status);
  }

  private static String reply(String id, String to, String text) {
    return tweet(id, Posts.DUE, text)
        .replaceFirst(
            "\\{",
            "{\"referenced_tweets\":[{\"type\":\"replied_to\",\"id\":\"%s\"}],".formatted(to));
  }

  private static String epoch(String time) {
    return String.valueOf(Instant.parse("2026-11-22T%s:00Z".formatted(time)).getEpochSecond());
  }
}
