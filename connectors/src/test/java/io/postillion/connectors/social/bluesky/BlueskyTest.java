package io.postillion.connectors.social.bluesky;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
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

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import io.postillion.connectors.http.Http;
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
import io.postillion.core.insight.Reading;
import io.postillion.core.post.PostContent;
import io.postillion.core.publish.Follows;
import io.postillion.core.publish.Lookup;
import io.postillion.core.publish.NetworkAccount;
import io.postillion.core.publish.Outgoing;
import io.postillion.core.publish.Sent;
import io.postillion.core.publish.SocialNetwork;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlueskyTest extends HttpNetworkContract {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String DID = "did:plc:acme";
  private static final String PUT = "/xrpc/com.atproto.repo.putRecord";
  private static final String GET = "/xrpc/com.atproto.repo.getRecord";
  private static final String UPLOAD = "/xrpc/com.atproto.repo.uploadBlob";
  private static final String LOGIN = "/xrpc/com.atproto.server.createSession";
  private static final String REFRESH = "/xrpc/com.atproto.server.refreshSession";
  private static final String SESSION = "/xrpc/com.atproto.server.getSession";
  private static final String RESOLVE = "/xrpc/com.atproto.identity.resolveHandle";
  private static final String REMOTE = "at://did:plc:acme/app.bsky.feed.post/3l";
  private static final String BLOB =
      """
      {"$type":"blob","ref":{"$link":"bafkreiabc"},"mimeType":"image/png","size":77}""";

  @Override
  protected SocialNetwork network(URI base, Http http) {
    BlueskySettings settings =
        new BlueskySettings(base, "acme.example", Secret.of("planted-password"));
    return new Bluesky(new ChannelId("acme-news"), settings, http, CLOCK);
  }

  @Override
  protected void givenAnEmptyAccount() {
    there.stubFor(post(LOGIN).willReturn(okJson(session("planted-access-1", base()))));
    there.stubFor(
        get(SESSION)
            .willReturn(okJson("{\"did\":\"%s\",\"handle\":\"acme.example\"}".formatted(DID))));
    there.stubFor(post(UPLOAD).willReturn(okJson("{\"blob\":%s}".formatted(BLOB))));
    there.stubFor(
        publishing()
            .willReturn(okJson("{\"uri\":\"at://did:plc:acme/x/y\",\"cid\":\"bafyreiabc\"}")));
    there.stubFor(looking().willReturn(error(400, "RecordNotFound", "Could not locate record")));
  }

  @Override
  protected void givenItHas(Outgoing post, String handle) {
    there.stubFor(
        looking()
            .willReturn(okJson("{\"value\":%s}".formatted(json(handle).path("post").toString()))));
  }

  @Override
  protected MappingBuilder publishing() {
    return post(PUT);
  }

  @Override
  protected RequestPatternBuilder published() {
    return postRequestedFor(urlPathEqualTo(PUT));
  }

  @Override
  protected MappingBuilder uploading() {
    return post(UPLOAD);
  }

  @Override
  protected MappingBuilder looking() {
    return get(urlPathEqualTo(GET));
  }

  @Override
  protected MappingBuilder measuring() {
    return get(urlPathEqualTo("/xrpc/app.bsky.feed.getPosts"))
        .withQueryParam("uris", equalTo(REMOTE));
  }

  @Override
  protected ResponseDefinitionBuilder figures() {
    return okJson(
        """
        {"posts": [{"uri": "at://did:plc:acme/app.bsky.feed.post/3l", "cid": "bafyreiabc",
          "replyCount": 2, "repostCount": 3, "likeCount": 12, "quoteCount": 1,
          "bookmarkCount": 4, "indexedAt": "2026-11-22T12:00:05.000Z"}]}
        """);
  }

  @Override
  protected ResponseDefinitionBuilder gone() {
    return okJson("{\"posts\":[]}");
  }

  @Override
  protected String remoteId() {
    return REMOTE;
  }

  @Override
  protected Engagement response() {
    return new Engagement(Map.of(Count.LIKES, 12L, Count.REPLIES, 2L, Count.REPOSTS, 4L));
  }

  @Override
  protected ResponseDefinitionBuilder refusal() {
    return error(400, "InvalidRequest", "This is not wanted");
  }

  @Override
  protected ResponseDefinitionBuilder unknownToken() {
    there.stubFor(post(REFRESH).willReturn(error(400, "ExpiredToken", "Token has been revoked")));
    return error(400, "InvalidToken", "Token could not be verified");
  }

  @Override
  protected List<String> secrets() {
    return List.of("planted-password", "planted-access-1");
  }

  @Override
  protected boolean readsItsOwnWrites() {
    return true;
  }

  @Override
  protected void givenItIsReachedAt(URI address) {
    there.stubFor(post(LOGIN).willReturn(okJson(session("planted-access-1", address))));
  }

  @Test
  void a_post_that_the_view_of_all_posts_does_not_know_is_not_gone_while_its_server_has_it() {
    givenAnEmptyAccount();
    givenPeopleResponded();
    givenItIsGone();
    there.stubFor(looking().willReturn(okJson("{\"value\":{}}")));

    assertThat(network().engagement(REMOTE)).isEqualTo(new Reading.Counted(Engagement.NONE));
  }

  @Test
  void a_post_is_a_record_under_our_key_with_its_links_tags_and_mentions() {
    givenAnEmptyAccount();
    there.stubFor(
        get(urlPathEqualTo(RESOLVE)).willReturn(error(400, "InvalidRequest", "Unable to resolve")));
    there.stubFor(
        get(urlPathEqualTo(RESOLVE))
            .withQueryParam("handle", equalTo("bob.test"))
            .willReturn(okJson("{\"did\":\"did:plc:bob\"}")));
    Outgoing post =
        Posts.of("🎉 Out: https://example.com/news #café with @bob.test and @nobody.example");
    SocialNetwork network = network();
    String handle = network.prepare(post, null, keep -> {});

    Sent sent = network.send(post, handle, Posts.LEAVE);

    String key = json(handle).path("key").asText();
    assertThat(key).matches("[234567abcdefghij][234567abcdefghijklmnopqrstuvwxyz]{12}");
    assertThat(sent)
        .isEqualTo(
            new Sent(
                "at://did:plc:acme/app.bsky.feed.post/" + key,
                URI.create("https://bsky.app/profile/did:plc:acme/post/" + key)));
    there.verify(
        postRequestedFor(urlPathEqualTo(PUT))
            .withHeader("Authorization", equalTo("Bearer planted-access-1"))
            .withHeader("Content-Type", equalTo("application/json"))
            .withRequestBody(
                equalToJson(
                    """
                    {
                      "repo": "did:plc:acme",
                      "collection": "app.bsky.feed.post",
                      "rkey": "%s",
                      "record": {
                        "$type": "app.bsky.feed.post",
                        "text": "🎉 Out: https://example.com/news #café with @bob.test and @nobody.example",
                        "createdAt": "2026-11-22T12:00:00Z",
                        "langs": ["en"],
                        "facets": [
                          {
                            "index": {"byteStart": 10, "byteEnd": 34},
                            "features": [{
                              "$type": "app.bsky.richtext.facet#link",
                              "uri": "https://example.com/news"
                            }]
                          },
                          {
                            "index": {"byteStart": 35, "byteEnd": 41},
                            "features": [{
                              "$type": "app.bsky.richtext.facet#tag",
                              "tag": "café"
                            }]
                          },
                          {
                            "index": {"byteStart": 47, "byteEnd": 56},
                            "features": [{
                              "$type": "app.bsky.richtext.facet#mention",
                              "did": "did:plc:bob"
                            }]
                          }
                        ]
                      },
                      "swapRecord": null
                    }
                    """
                        .formatted(key))));
  }

  @Test
  void a_later_post_of_a_thread_names_the_first_and_the_one_before_by_their_content() {
    givenAnEmptyAccount();
    there.stubFor(
        looking()
            .withQueryParam("rkey", equalTo("first"))
            .willReturn(okJson("{\"uri\":\"at://x\",\"cid\":\"bafyfirst\",\"value\":{}}")));
    there.stubFor(
        looking()
            .withQueryParam("rkey", equalTo("second"))
            .willReturn(okJson("{\"uri\":\"at://x\",\"cid\":\"bafysecond\",\"value\":{}}")));
    Outgoing post =
        new Outgoing(
            Posts.PART_KEY,
            1,
            PostContent.of("And more", Locale.ENGLISH),
            Posts.DUE,
            Map.of(),
            new Follows(3, sent("first"), sent("second")));

    String handle = network().prepare(post, null, keep -> {});

    assertThat(json(handle).path("post").path("reply"))
        .isEqualTo(
            json(
                """
                {
                  "root": {
                    "uri": "at://did:plc:acme/app.bsky.feed.post/first",
                    "cid": "bafyfirst"
                  },
                  "parent": {
                    "uri": "at://did:plc:acme/app.bsky.feed.post/second",
                    "cid": "bafysecond"
                  }
                }
                """));
  }

  @Test
  void a_later_post_of_a_thread_whose_beginning_was_deleted_is_for_a_person() {
    givenAnEmptyAccount();
    Outgoing post = Posts.following(sent("first"), "And more");

    assertThatThrownBy(() -> network().prepare(post, null, keep -> {}))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("Was it deleted?")
        .hasMessageContaining("https://bsky.app/profile/did:plc:acme/post/first");
  }

  private static Sent sent(String key) {
    return new Sent(
        "at://did:plc:acme/app.bsky.feed.post/" + key,
        URI.create("https://bsky.app/profile/did:plc:acme/post/" + key));
  }

  @Test
  void pictures_are_uploaded_as_they_are_and_shown_with_their_alt_text_and_shape() {
    givenAnEmptyAccount();

    String handle = network().prepare(Posts.withPictures("Look", 1), null, keep -> {});

    there.verify(
        postRequestedFor(urlPathEqualTo(UPLOAD))
            .withHeader("Content-Type", equalTo("image/png"))
            .withHeader("Authorization", equalTo("Bearer planted-access-1"))
            .withRequestBody(binaryEqualTo(Posts.png())));
    assertThat(json(handle).path("post"))
        .isEqualTo(
            json(
                """
                {
                  "$type": "app.bsky.feed.post",
                  "text": "Look",
                  "createdAt": "2026-11-22T12:00:00Z",
                  "langs": ["en"],
                  "embed": {
                    "$type": "app.bsky.embed.images",
                    "images": [{
                      "image": %s,
                      "alt": "A white square",
                      "aspectRatio": {"width": 4, "height": 2}
                    }]
                  }
                }
                """
                    .formatted(BLOB)));
  }

  @Test
  void a_post_without_pictures_shows_its_link_as_a_card() {
    givenAnEmptyAccount();

    String handle = network().prepare(Posts.withCard("Read"), null, keep -> {});

    assertThat(json(handle).at("/post/embed"))
        .isEqualTo(
            json(
                """
                {
                  "$type": "app.bsky.embed.external",
                  "external": {
                    "uri": "https://example.com/news",
                    "title": "The news",
                    "description": "What happened"
                  }
                }
                """));
  }

  @Test
  void prepared_again_it_keeps_key_and_time_and_uploads_its_pictures_anew() {
    givenAnEmptyAccount();
    SocialNetwork network = network();
    Outgoing post = Posts.withPictures("Again", 1);
    String first = network.prepare(post, null, keep -> {});
    there.stubFor(
        uploading().willReturn(okJson("{\"blob\":%s}".formatted(BLOB.replace("77", "78")))));

    JsonNode again = json(network.prepare(post, first, keep -> {}));

    assertThat(again.path("key")).isEqualTo(json(first).path("key"));
    assertThat(again.at("/post/createdAt")).isEqualTo(json(first).at("/post/createdAt"));
    assertThat(again.at("/post/embed/images/0/image/size").asInt()).isEqualTo(78);
  }

  @Test
  void a_record_that_is_there_already_and_is_ours_is_sent() {
    givenAnEmptyAccount();
    SocialNetwork network = network();
    Outgoing post = Posts.of("Sent before");
    String handle = network.prepare(post, null, keep -> {});
    Sent before = network.send(post, handle, Posts.LEAVE);
    there.stubFor(publishing().willReturn(error(400, "InvalidSwap", "Record was at bafyreiabc")));
    givenItHas(post, handle);

    assertThat(network.send(post, handle, Posts.LEAVE)).isEqualTo(before);
  }

  @Test
  void a_record_that_is_there_already_and_is_not_ours_is_left_to_a_person() {
    givenAnEmptyAccount();
    SocialNetwork network = network();
    Outgoing post = Posts.of("Sent before?");
    String handle = network.prepare(post, null, keep -> {});
    there.stubFor(publishing().willReturn(error(400, "InvalidSwap", "Record was at bafyreiabc")));
    there.stubFor(looking().willReturn(okJson("{\"value\":{\"text\":\"Something else\"}}")));

    assertThatThrownBy(() -> network.send(post, handle, Posts.LEAVE))
        .isInstanceOf(OutcomeUnknown.class)
        .hasMessageContaining("another post under our key");
    assertThat(network.look(post, handle)).isInstanceOf(Lookup.CannotTell.class);
  }

  @Test
  void a_record_that_is_there_already_but_cannot_be_read_leaves_the_outcome_unknown() {
    givenAnEmptyAccount();
    SocialNetwork network = network();
    Outgoing post = Posts.of("Sent before?");
    String handle = network.prepare(post, null, keep -> {});
    there.stubFor(publishing().willReturn(error(400, "InvalidSwap", "Record was at bafyreiabc")));
    there.stubFor(looking().willReturn(aResponse().withStatus(502)));

    assertThatThrownBy(() -> network.send(post, handle, Posts.LEAVE))
        .isInstanceOf(OutcomeUnknown.class);
  }

  @Test
  void a_repository_that_is_gone_is_left_to_a_person() {
    givenAnEmptyAccount();
    SocialNetwork network = network();
    Outgoing post = Posts.of("Where?");
    String handle = network.prepare(post, null, keep -> {});
    there.stubFor(looking().willReturn(error(400, "RepoNotFound", "Could not find repo")));

    assertThat(network.look(post, handle))
        .isInstanceOfSatisfying(
            Lookup.CannotTell.class,
            cannot -> assertThat(cannot.why()).contains("Could not find repo"));
  }

  @Test
  void a_picture_that_the_server_has_dropped_is_uploaded_again_later() {
    givenAnEmptyAccount();
    SocialNetwork network = network();
    Outgoing post = Posts.withPictures("Late", 1);
    String handle = network.prepare(post, null, keep -> {});
    there.stubFor(publishing().willReturn(error(400, "BlobNotFound", "Could not find blob")));

    assertThatThrownBy(() -> network.send(post, handle, Posts.LEAVE))
        .isInstanceOf(Transient.class)
        .hasMessageContaining("uploaded again");
  }

  @Test
  void it_logs_in_once_for_many_posts() {
    givenAnEmptyAccount();
    SocialNetwork network = network();

    Stream.of("one", "two", "three")
        .map(Posts::of)
        .forEach(post -> network.send(post, network.prepare(post, null, keep -> {}), Posts.LEAVE));

    there.verify(
        1,
        postRequestedFor(urlPathEqualTo(LOGIN))
            .withRequestBody(
                equalToJson(
                    "{\"identifier\":\"acme.example\",\"password\":\"planted-password\"}")));
  }

  @Test
  void a_session_that_has_run_out_is_refreshed_once_however_many_threads_notice() throws Exception {
    givenAnEmptyAccount();
    givenOnlyTheSecondTokenIsGood();
    SocialNetwork network = network();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<String>> tests =
          Stream.generate(() -> (Callable<String>) network::test).limit(8).toList();
      for (Future<String> test : threads.invokeAll(tests)) {
        assertThat(test.get()).isEqualTo("@acme.example");
      }
    } finally {
      threads.shutdown();
    }
    there.verify(1, postRequestedFor(urlPathEqualTo(LOGIN)));
    there.verify(
        1,
        postRequestedFor(urlPathEqualTo(REFRESH))
            .withHeader("Authorization", equalTo("Bearer planted-refresh")));
  }

  @Test
  void a_session_that_cannot_be_refreshed_is_begun_anew() {
    givenAnEmptyAccount();
    givenOnlyTheSecondTokenIsGood();
    there.stubFor(post(REFRESH).willReturn(error(400, "ExpiredToken", "Token has expired")));
    SocialNetwork network = network();
    there.stubFor(get(SESSION).inScenario("login").willReturn(error(400, "ExpiredToken", "Late")));
    there.stubFor(
        post(LOGIN)
            .inScenario("login")
            .whenScenarioStateIs("Started")
            .willSetStateTo("again")
            .willReturn(okJson(session("planted-access-1", base()))));
    there.stubFor(
        post(LOGIN)
            .inScenario("login")
            .whenScenarioStateIs("again")
            .willReturn(okJson(session("planted-access-2", base()))));
    there.stubFor(
        get(SESSION)
            .withHeader("Authorization", equalTo("Bearer planted-access-2"))
            .willReturn(okJson("{\"did\":\"did:plc:acme\",\"handle\":\"acme.example\"}")));

    assertThat(network.test()).isEqualTo("@acme.example");
    assertThat(network.reach()).isEqualTo(new NetworkAccount("did:plc:acme", "@acme.example"));
    there.verify(2, postRequestedFor(urlPathEqualTo(LOGIN)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"AuthenticationRequired", "AuthFactorTokenRequired", "AccountTakedown"})
  void a_login_that_is_refused_tells_which_channel_to_reconnect(String error) {
    there.stubFor(
        post(LOGIN)
            .willReturn(
                error(
                    error.equals("AccountTakedown") ? 400 : 401,
                    error,
                    "planted-password is wrong")));

    assertThatThrownBy(() -> network().test())
        .isInstanceOf(Unauthorised.class)
        .hasMessageContaining("acme-news")
        .hasMessageContaining("[redacted] is wrong")
        .hasMessageNotContaining(PLANTED);
  }

  @Test
  void it_talks_to_the_accounts_own_server() {
    givenAnEmptyAccount();
    String own = "127.0.0.1:%d".formatted(there.getPort());
    there.stubFor(
        post(LOGIN).willReturn(okJson(session("planted-access-1", URI.create("http://" + own)))));

    network().test();

    there.verify(getRequestedFor(urlPathEqualTo(SESSION)).withHeader("Host", equalTo(own)));
    there.verify(0, getRequestedFor(anyUrl()).withHeader("Host", equalTo(base().getAuthority())));
  }

  @Test
  void tokens_do_not_go_from_a_protected_server_to_an_unprotected_one() {
    URI service = URI.create("https://bsky.social");

    assertThat(Session.of(json(session("a", URI.create("http://pds.example"))), service))
        .hasValueSatisfying(session -> assertThat(session.server()).isEqualTo(service));
    assertThat(Session.of(json(session("a", URI.create("https://pds.example"))), service))
        .hasValueSatisfying(
            session -> assertThat(session.server()).hasToString("https://pds.example"));
  }

  @Test
  void the_byte_limit_holds_where_the_characters_fit() {
    assertThat(network().limits().fits("👨‍👩‍👧‍👦".repeat(120))).isTrue();
    assertThat(network().limits().fits("👨‍👩‍👧‍👦".repeat(121))).isFalse();
  }

  private static void givenOnlyTheSecondTokenIsGood() {
    there.stubFor(get(SESSION).willReturn(error(400, "ExpiredToken", "Token has expired")));
    there.stubFor(
        get(SESSION)
            .withHeader("Authorization", equalTo("Bearer planted-access-2"))
            .willReturn(okJson("{\"did\":\"did:plc:acme\",\"handle\":\"acme.example\"}")));
    there.stubFor(post(REFRESH).willReturn(okJson(session("planted-access-2", base()))));
  }

  private static String session(String access, URI server) {
    return """
        {
          "did": "did:plc:acme",
          "handle": "acme.example",
          "accessJwt": "%s",
          "refreshJwt": "planted-refresh",
          "didDoc": {
            "service": [{
              "id": "#atproto_pds",
              "type": "AtprotoPersonalDataServer",
              "serviceEndpoint": "%s"
            }]
          }
        }
        """
        .formatted(access, server);
  }

  private static ResponseDefinitionBuilder error(int status, String name, String message) {
    return jsonResponse("{\"error\":\"%s\",\"message\":\"%s\"}".formatted(name, message), status);
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new AssertionError(text, e);
    }
  }
}
