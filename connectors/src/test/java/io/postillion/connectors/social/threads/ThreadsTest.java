package io.postillion.connectors.social.threads;

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

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import io.postillion.connectors.http.Http;
import io.postillion.connectors.social.AccessToken;
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
import io.postillion.core.publish.Outgoing;
import io.postillion.core.publish.Pace;
import io.postillion.core.publish.Sent;
import io.postillion.core.publish.SocialNetwork;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThreadsTest extends HttpNetworkContract {

  private static final Sent FIRST =
      new Sent("t100", URI.create("https://www.threads.com/@acme/post/DA0"));
  private static final String POSTS = "/v1.0/42/threads";
  private static final String PUBLISH = "/v1.0/42/threads_publish";
  private static final String LIMIT = "/v1.0/42/threads_publishing_limit";
  private static final String PICTURE =
      "media_type=IMAGE&image_url=https%3A%2F%2Fpictures.example%2F5feceb66ffc86f38"
          + "&alt_text=A+white+square";

  private final List<Duration> pauses = new ArrayList<>();

  @Override
  protected SocialNetwork network(URI base, Http http) {
    return new Threads(
        new ChannelId("acme-news"),
        new ThreadsSettings(base, ThreadsSettings.VERSION, null),
        AccessToken.of(Secret.of("planted-token")),
        picture -> URI.create("https://pictures.example/" + picture.sha256()),
        http,
        CLOCK,
        pauses::add);
  }

  @Override
  protected void givenAnEmptyAccount() {
    there.stubFor(
        get(urlPathEqualTo("/v1.0/me"))
            .withQueryParam("fields", equalTo("id,username"))
            .willReturn(okJson("{\"id\":\"42\",\"username\":\"acme\"}")));
    there.stubFor(uploading().willReturn(okJson("{\"id\":\"c1\"}")));
    there.stubFor(looking().willReturn(state("FINISHED", "")));
    there.stubFor(publishing().willReturn(okJson("{\"id\":\"t107\"}")));
    there.stubFor(
        get(urlPathEqualTo("/v1.0/t107"))
            .willReturn(
                okJson(
                    "{\"permalink\":\"https://www.threads.com/@acme/post/DA1\",\"id\":\"t107\"}")));
    there.stubFor(get(urlPathEqualTo(POSTS)).willReturn(okJson("{\"data\":[]}")));
    there.stubFor(
        get(urlPathEqualTo(LIMIT))
            .willReturn(
                okJson(
                    """
                    {"data":[{"quota_usage":4,
                      "config":{"quota_total":300,"quota_duration":86400}}]}""")));
  }

  @Override
  protected void givenItHas(Outgoing post, String handle) {
    there.stubFor(looking().willReturn(state("PUBLISHED", "")));
    there.stubFor(
        get(urlPathEqualTo(POSTS))
            .withQueryParam("fields", equalTo("id,text,timestamp,permalink"))
            .willReturn(
                okJson(
                    """
                    {"data":[{"id":"t107","text":"%s","timestamp":"2026-11-22T12:00:02+0000",
                      "permalink":"https://www.threads.com/@acme/post/DA1"}],
                      "paging":{"cursors":{"before":"B","after":"A"}}}"""
                        .formatted(post.content().text()))));
  }

  @Override
  protected MappingBuilder publishing() {
    return post(urlPathEqualTo(PUBLISH));
  }

  @Override
  protected RequestPatternBuilder published() {
    return postRequestedFor(urlPathEqualTo(PUBLISH));
  }

  @Override
  protected MappingBuilder uploading() {
    return post(urlPathEqualTo(POSTS));
  }

  @Override
  protected MappingBuilder looking() {
    return get(urlPathEqualTo("/v1.0/c1"));
  }

  @Override
  protected MappingBuilder measuring() {
    return get(urlPathEqualTo("/v1.0/t107/insights"))
        .withQueryParam("metric", equalTo("likes,quotes,replies,reposts,shares,views"));
  }

  @Override
  protected ResponseDefinitionBuilder figures() {
    return okJson(
        """
        {"data": [
          {"name": "views", "period": "lifetime", "values": [{"value": 900}], "title": "Views"},
          {"name": "likes", "period": "lifetime", "values": [{"value": 12}], "title": "Likes"},
          {"name": "replies", "period": "lifetime", "values": [{"value": 2}]},
          {"name": "reposts", "period": "lifetime", "values": [{"value": 3}]},
          {"name": "quotes", "period": "lifetime", "values": [{"value": 1}]},
          {"name": "shares", "period": "lifetime", "values": [{"value": 5}]}]}
        """);
  }

  @Override
  protected ResponseDefinitionBuilder gone() {
    return jsonResponse(
        """
        {"error": {"message": "Unsupported get request. Object with ID 't107' does not exist",
          "type": "THApiException", "code": 100, "error_subcode": 33}}
        """,
        400);
  }

  @Override
  protected String remoteId() {
    return "t107";
  }

  @Override
  protected Engagement response() {
    return new Engagement(
        Map.of(Count.LIKES, 12L, Count.REPLIES, 2L, Count.REPOSTS, 9L, Count.VIEWS, 900L));
  }

  @Override
  protected ResponseDefinitionBuilder refusal() {
    return error(400, 100, "Param text: this is not wanted");
  }

  @Override
  protected ResponseDefinitionBuilder unknownToken() {
    return error(401, 190, "Error validating access token");
  }

  @Override
  protected List<String> secrets() {
    return List.of("planted-token");
  }

  @Test
  void a_later_post_of_a_thread_replies_to_the_one_before() {
    givenAnEmptyAccount();

    network().prepare(Posts.following(FIRST, "And more"), null, keep -> {});

    there.verify(
        postRequestedFor(urlPathEqualTo(POSTS))
            .withFormParam("text", equalTo("And more"))
            .withFormParam("reply_to_id", equalTo("t100")));
  }

  @Test
  void a_later_post_of_a_thread_is_found_in_its_conversation() {
    givenAnEmptyAccount();
    there.stubFor(looking().willReturn(state("PUBLISHED", "")));
    there.stubFor(
        get(urlPathEqualTo("/v1.0/t100/conversation"))
            .withQueryParam("fields", equalTo("id,text,timestamp,permalink,is_reply_owned_by_me"))
            .willReturn(
                okJson(
                    """
                    {"data":[
                      {"id":"t109","text":"And more","timestamp":"2026-11-22T12:00:04+0000",
                        "permalink":"https://www.threads.com/@eve/post/DA9",
                        "is_reply_owned_by_me":false},
                      {"id":"t108","text":"And more","timestamp":"2026-11-22T12:00:03+0000",
                        "permalink":"https://www.threads.com/@acme/post/DA2",
                        "is_reply_owned_by_me":true}]}""")));
    Outgoing post = Posts.following(FIRST, "And more");

    assertThat(network().look(post, network().prepare(post, null, keep -> {})))
        .isEqualTo(
            new Lookup.Found(
                new Sent("t108", URI.create("https://www.threads.com/@acme/post/DA2"))));
  }

  @Test
  void a_text_goes_out_in_two_steps_and_never_publishes_itself() {
    givenAnEmptyAccount();
    SocialNetwork network = network();
    Outgoing post = Posts.of("Fresh bread 🎉");

    Sent sent = network.send(post, network.prepare(post, null, keep -> {}), Posts.LEAVE);

    assertThat(sent)
        .isEqualTo(new Sent("t107", URI.create("https://www.threads.com/@acme/post/DA1")));
    there.verify(
        1,
        postRequestedFor(urlPathEqualTo(POSTS))
            .withHeader("Authorization", equalTo("Bearer planted-token"))
            .withRequestBody(equalTo("media_type=TEXT&text=Fresh+bread+%F0%9F%8E%89")));
    there.verify(1, published().withRequestBody(equalTo("creation_id=c1")));
    there.verify(
        getRequestedFor(urlPathEqualTo("/v1.0/c1"))
            .withQueryParam("fields", equalTo("status,error_message")));
  }

  @Test
  void a_text_takes_its_link_as_a_card() {
    givenAnEmptyAccount();

    network().prepare(Posts.withCard("Read"), null, keep -> {});

    there.verify(
        postRequestedFor(urlPathEqualTo(POSTS))
            .withRequestBody(
                equalTo(
                    "media_type=TEXT&link_attachment=https%3A%2F%2Fexample.com%2Fnews&text=Read")));
  }

  @Test
  void a_picture_goes_out_with_its_alt_text() {
    givenAnEmptyAccount();

    network().prepare(Posts.withPictures("Look", 1), null, keep -> {});

    there.verify(
        postRequestedFor(urlPathEqualTo(POSTS)).withRequestBody(equalTo(PICTURE + "&text=Look")));
  }

  @Test
  void several_pictures_go_out_as_a_carousel() {
    givenAnEmptyAccount();

    network().prepare(Posts.withPictures("Look", 2), null, keep -> {});

    there.verify(
        2,
        postRequestedFor(urlPathEqualTo(POSTS))
            .withRequestBody(equalTo(PICTURE + "&is_carousel_item=true")));
    there.verify(
        1,
        postRequestedFor(urlPathEqualTo(POSTS))
            .withRequestBody(equalTo("media_type=CAROUSEL&text=Look&children=c1%2Cc1")));
  }

  @Test
  void an_emoji_counts_as_many_characters_as_it_has_bytes() {
    givenAnEmptyAccount();
    String longest = "x".repeat(496) + "🎉";

    assertThat(network().prepare(Posts.of(longest), null, keep -> {})).isNotBlank();
    assertThatThrownBy(() -> network().prepare(Posts.of(longest + "!"), null, keep -> {}))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("takes 500 characters, the text has 501");
  }

  @Test
  void five_links_fit_and_the_card_counts_as_one_of_them() {
    givenAnEmptyAccount();
    String four = links(4) + " and again https://example.com/1";

    assertThat(network().prepare(Posts.of(links(5)), null, keep -> {})).isNotBlank();
    assertThat(network().prepare(Posts.withCard(four), null, keep -> {})).isNotBlank();
    there.resetRequests();
    assertThatThrownBy(() -> network().prepare(Posts.withCard(links(5)), null, keep -> {}))
        .isInstanceOf(Rejected.class)
        .hasMessage(
            "Channel acme-news (Threads) takes 5 links, the post has 6. Remove some and have it"
                + " approved again.");
    there.verify(0, postRequestedFor(urlPathEqualTo(POSTS)));
  }

  @Test
  void its_pace_is_what_the_network_grants() {
    givenAnEmptyAccount();
    SocialNetwork network = network();
    assertThat(network.pace().windows()).containsExactly(new Pace.Window(250, Duration.ofDays(1)));

    network.prepare(Posts.of("One"), null, keep -> {});

    assertThat(network.pace().windows()).containsExactly(new Pace.Window(300, Duration.ofDays(1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"INVALID_ASPEC_RATIO", "Media failed with 2207005"})
  void a_picture_that_the_network_cannot_use_is_rejected_in_its_words(String words) {
    givenAnEmptyAccount();
    there.stubFor(looking().willReturn(state("ERROR", words)));

    assertThatThrownBy(() -> network().prepare(Posts.withPictures("Odd", 1), null, keep -> {}))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("acme-news")
        .hasMessageContaining(words);
  }

  @Test
  void what_could_not_be_processed_for_no_reason_is_tried_again() {
    givenAnEmptyAccount();
    there.stubFor(looking().willReturn(state("ERROR", "UNKNOWN")));

    assertThatThrownBy(() -> network().prepare(Posts.of("Odd"), null, keep -> {}))
        .isInstanceOf(Transient.class)
        .hasMessageContaining("made anew");
  }

  @Test
  void a_restricted_account_is_told_to_stop() {
    givenAnEmptyAccount();
    there.stubFor(uploading().willReturn(error(400, 4279013, "Restricted")));

    assertThatThrownBy(() -> network().prepare(Posts.of("Blocked"), null, keep -> {}))
        .isInstanceOf(Unauthorised.class)
        .hasMessageContaining("the account is blocked");
  }

  private static String links(int number) {
    return IntStream.rangeClosed(1, number)
        .mapToObj(i -> "https://example.com/" + i)
        .collect(Collectors.joining(" "));
  }

  private static ResponseDefinitionBuilder state(String status, String words) {
    return okJson(
        "{\"status\":\"%s\",\"error_message\":\"%s\",\"id\":\"c1\"}".formatted(status, words));
  }

  private static ResponseDefinitionBuilder error(int status, int code, String words) {
    return jsonResponse(
        """
        {"error":{"message":"%s","type":"OAuthException","code":%d,"fbtrace_id":"AbC"}}"""
            .formatted(words, code),
        status);
  }
}
