package io.postillion.connectors.social.linkedin;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.binaryEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.created;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

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
import io.postillion.core.insight.Reading;
import io.postillion.core.publish.Lookup;
import io.postillion.core.publish.Outgoing;
import io.postillion.core.publish.Pace;
import io.postillion.core.publish.Sent;
import io.postillion.core.publish.SocialNetwork;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkedInTest extends HttpNetworkContract {

  private static final String POSTS = "/rest/posts";
  private static final String INITIALIZE = "/rest/images?action=initializeUpload";
  private static final String PLACE = "/dms-uploads/C4E10/uploaded-image/0";
  private static final String STATUS = "/rest/images/urn%3Ali%3Aimage%3AC4E10";
  private static final String EXISTING = "/rest/posts/urn%3Ali%3Ashare%3A6844";
  private static final String PAGE = "urn:li:organization:42";
  private static final String PERSON = "urn:li:person:aB-3_x";
  private static final String HANDLE = "{\"pictures\":[]}";

  private final List<Duration> pauses = new ArrayList<>();

  @Override
  protected SocialNetwork network(URI base, Http http) {
    return network(base, http, AccessToken.of(Secret.of("planted-token"))).orElseThrow();
  }

  @Override
  protected Optional<SocialNetwork> network(URI base, Http http, AccessToken token) {
    return Optional.of(network(base, http, token, PAGE));
  }

  private LinkedIn network(URI base, Http http, AccessToken token, String author) {
    return new LinkedIn(
        new ChannelId("acme-news"),
        new LinkedInSettings(base, author, "202607", 40),
        token,
        http,
        CLOCK,
        pauses::add);
  }

  private LinkedIn person() {
    return network(
        base(),
        new Http(HttpSettings.defaults().allowing(Set.of("localhost"))),
        AccessToken.of(Secret.of("planted-token")),
        PERSON);
  }

  @Override
  protected void givenAnEmptyAccount() {
    there.stubFor(
        get("/rest/organizations/42")
            .willReturn(okJson("{\"id\":42,\"localizedName\":\"The page acme-news\"}")));
    there.stubFor(
        uploading()
            .willReturn(
                okJson(
                    """
                    {"value": {"uploadUrl": "%s", "image": "urn:li:image:C4E10"}}
                    """
                        .formatted(base() + PLACE))));
    there.stubFor(put(PLACE).willReturn(created()));
    there.stubFor(get(STATUS).willReturn(okJson("{\"status\":\"AVAILABLE\"}")));
    there.stubFor(
        publishing().willReturn(created().withHeader("x-restli-id", "urn:li:share:6844")));
    there.stubFor(
        looking()
            .willReturn(
                okJson(
                    elements(element("1", Posts.DUE.minus(Duration.ofDays(1)), "Of yesterday")))));
  }

  @Override
  protected void givenItHas(Outgoing post, String handle) {
    there.stubFor(
        looking().willReturn(okJson(elements(element("6844", Posts.DUE, post.content().text())))));
  }

  @Override
  protected MappingBuilder publishing() {
    return post(urlEqualTo(POSTS));
  }

  @Override
  protected RequestPatternBuilder published() {
    return postRequestedFor(urlEqualTo(POSTS));
  }

  @Override
  protected MappingBuilder uploading() {
    return post(urlEqualTo(INITIALIZE));
  }

  @Override
  protected MappingBuilder looking() {
    return get(urlPathEqualTo(POSTS));
  }

  @Override
  protected MappingBuilder measuring() {
    return get(urlEqualTo(
            "/rest/organizationalEntityShareStatistics?q=organizationalEntity"
                + "&organizationalEntity=urn%3Ali%3Aorganization%3A42"
                + "&shares=List(urn%3Ali%3Ashare%3A6844)"))
        .withHeader("LinkedIn-Version", equalTo("202607"));
  }

  @Override
  protected ResponseDefinitionBuilder figures() {
    return okJson(
        """
        {"paging": {"start": 0, "count": 10, "links": []}, "elements": [{
          "totalShareStatistics": {"uniqueImpressionsCount": 700, "clickCount": 40,
            "engagement": 0.07, "likeCount": 12, "commentCount": 2, "shareCount": 4,
            "impressionCount": 900},
          "share": "urn:li:share:6844",
          "organizationalEntity": "urn:li:organization:42"}]}
        """);
  }

  @Override
  protected ResponseDefinitionBuilder gone() {
    return okJson("{\"elements\":[]}");
  }

  @Override
  protected String remoteId() {
    return "urn:li:share:6844";
  }

  @Override
  protected Engagement response() {
    return new Engagement(
        Map.of(
            Count.LIKES,
            12L,
            Count.REPLIES,
            2L,
            Count.REPOSTS,
            4L,
            Count.CLICKS,
            40L,
            Count.VIEWS,
            900L));
  }

  @Override
  protected ResponseDefinitionBuilder refusal() {
    return jsonResponse(
        "{\"status\":422,\"code\":\"UNPROCESSABLE\",\"message\":\"This is not wanted\"}", 422);
  }

  @Override
  protected ResponseDefinitionBuilder unknownToken() {
    return jsonResponse(
        """
        {"status":401,"serviceErrorCode":65600,"code":"INVALID_ACCESS_TOKEN","message":"Invalid token"}
        """,
        401);
  }

  @Test
  void a_post_without_figures_yet_is_not_gone() {
    givenAnEmptyAccount();
    String post = givenPeopleResponded();
    givenItIsGone();
    there.stubFor(get(urlEqualTo(EXISTING)).willReturn(okJson("{\"id\":\"urn:li:share:6844\"}")));

    assertThat(network().engagement(post)).isEqualTo(new Reading.Counted(Engagement.NONE));
  }

  @Test
  void of_a_persons_posts_nothing_is_told() {
    assertThat(person().engagement("urn:li:share:6844")).isInstanceOf(Reading.NotTold.class);
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
  void a_post_goes_out_word_for_word_with_the_card_of_its_article() {
    givenAnEmptyAccount();
    SocialNetwork network = network();
    Outgoing post = Posts.withCard("Out (now) #café: a_b");

    Sent sent = network.send(post, network.prepare(post, null, keep -> {}), Posts.LEAVE);

    assertThat(sent)
        .isEqualTo(
            new Sent(
                "urn:li:share:6844",
                URI.create("https://www.linkedin.com/feed/update/urn:li:share:6844")));
    there.verify(
        published()
            .withHeader("Authorization", equalTo("Bearer planted-token"))
            .withHeader("LinkedIn-Version", equalTo("202607"))
            .withHeader("X-Restli-Protocol-Version", equalTo("2.0.0"))
            .withHeader("Content-Type", equalTo("application/json"))
            .withRequestBody(
                equalToJson(
                    """
                    {
                      "author": "urn:li:organization:42",
                      "commentary": "Out \\\\(now\\\\) #café: a\\\\_b",
                      "visibility": "PUBLIC",
                      "distribution": {
                        "feedDistribution": "MAIN_FEED",
                        "targetEntities": [],
                        "thirdPartyDistributionChannels": []
                      },
                      "content": {
                        "article": {
                          "source": "https://example.com/news",
                          "title": "The news",
                          "description": "What happened"
                        }
                      },
                      "lifecycleState": "PUBLISHED",
                      "isReshareDisabledByAuthor": false
                    }
                    """)));
  }

  @Test
  void one_picture_is_media_and_several_are_a_multi_image() {
    givenAnEmptyAccount();
    SocialNetwork network = network();
    Outgoing one = Posts.withPictures("Look", 1);
    Outgoing two = Posts.withPictures("Look twice", 2);

    network.send(one, network.prepare(one, null, keep -> {}), Posts.LEAVE);
    network.send(two, network.prepare(two, null, keep -> {}), Posts.LEAVE);

    there.verify(
        published()
            .withRequestBody(
                equalToJson(
                    """
        {"content": {"media": {"id": "urn:li:image:C4E10", "altText": "A white square"}}}
        """,
                    true,
                    true)));
    there.verify(
        published()
            .withRequestBody(
                equalToJson(
                    """
        {"content": {"multiImage": {"images": [
          {"id": "urn:li:image:C4E10", "altText": "A white square"},
          {"id": "urn:li:image:C4E10", "altText": "A white square"}
        ]}}}
        """,
                    true,
                    true)));
  }

  @Test
  void a_picture_goes_where_linkedin_says_and_is_waited_for() {
    givenAnEmptyAccount();
    there.stubFor(
        get(STATUS)
            .inScenario("image")
            .whenScenarioStateIs("Started")
            .willSetStateTo("done")
            .willReturn(okJson("{\"status\":\"PROCESSING\"}")));
    there.stubFor(
        get(STATUS)
            .inScenario("image")
            .whenScenarioStateIs("done")
            .willReturn(okJson("{\"status\":\"AVAILABLE\"}")));

    network().prepare(Posts.withPictures("Look", 1), null, keep -> {});

    there.verify(
        postRequestedFor(urlEqualTo(INITIALIZE))
            .withRequestBody(
                equalToJson(
                    """
                    {"initializeUploadRequest": {"owner": "urn:li:organization:42"}}
                    """)));
    there.verify(
        putRequestedFor(urlEqualTo(PLACE))
            .withHeader("Authorization", equalTo("Bearer planted-token"))
            .withHeader("Content-Type", equalTo("image/png"))
            .withRequestBody(binaryEqualTo(Posts.png())));
    there.verify(2, getRequestedFor(urlEqualTo(STATUS)));
    assertThat(pauses).containsExactly(Duration.ofSeconds(1));
  }

  @Test
  void a_picture_that_is_processed_for_too_long_is_kept_and_asked_for_again_later() {
    givenAnEmptyAccount();
    there.stubFor(get(STATUS).willReturn(okJson("{\"status\":\"PROCESSING\"}")));
    Outgoing post = Posts.attempt(0, Posts.withPictures("Look", 1));
    List<String> kept = new ArrayList<>();

    assertThatThrownBy(() -> network().prepare(post, null, kept::add))
        .isInstanceOf(Transient.class)
        .hasMessageContaining("acme-news")
        .hasMessageContaining("still processing");
    assertThat(pauses).hasSize(10);

    givenAnEmptyAccount();
    network().prepare(post, kept.get(0), kept::add);
    assertThat(seen(uploading())).isEqualTo(1);
  }

  @Test
  void a_picture_that_cannot_be_processed_is_rejected() {
    givenAnEmptyAccount();
    there.stubFor(get(STATUS).willReturn(okJson("{\"status\":\"PROCESSING_FAILED\"}")));

    assertThatThrownBy(() -> network().prepare(Posts.withPictures("Look", 1), null, keep -> {}))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("Replace it");
  }

  @Test
  void a_picture_that_is_not_ready_when_the_post_goes_is_tried_again_later() {
    givenAnEmptyAccount();
    there.stubFor(
        publishing()
            .willReturn(
                jsonResponse(
                    "{\"status\":400,\"message\":\"urn:li:image:C4E10 is in status PROCESSING\"}",
                    400)));

    assertThatThrownBy(() -> network().send(Posts.of("Look"), HANDLE, Posts.LEAVE))
        .isInstanceOf(Transient.class)
        .hasMessageContaining("still processing");
  }

  @Test
  void bytes_that_do_not_arrive_are_transient_for_nothing_is_public() {
    givenAnEmptyAccount();
    there.stubFor(put(PLACE).willReturn(aResponse().withStatus(503)));

    assertThatThrownBy(() -> network().prepare(Posts.withPictures("Look", 1), null, keep -> {}))
        .isInstanceOf(Transient.class)
        .hasMessageContaining("acme-news");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ftp://localhost/x", "not an address"})
  void a_place_that_is_none_gets_no_token(String place) {
    givenAnEmptyAccount();
    there.stubFor(
        uploading()
            .willReturn(
                okJson(
                    "{\"value\":{\"uploadUrl\":\"%s\",\"image\":\"urn:li:image:C4E10\"}}"
                        .formatted(place))));

    assertThatThrownBy(() -> network().prepare(Posts.withPictures("Look", 1), null, keep -> {}))
        .isInstanceOf(Transient.class)
        .hasMessageContaining("where to put the picture");
  }

  @Test
  void a_duplicate_at_the_first_attempt_is_another_post_and_is_named() {
    givenAnEmptyAccount();
    there.stubFor(publishing().willReturn(duplicate()));

    assertThatThrownBy(() -> network().send(Posts.of("Again"), HANDLE, Posts.LEAVE))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("acme-news")
        .hasMessageContaining("https://www.linkedin.com/feed/update/urn:li:share:6844")
        .hasMessageContaining("Change the text");
    there.verify(0, getRequestedFor(urlEqualTo(EXISTING)));
  }

  @Test
  void a_duplicate_at_a_later_attempt_that_is_ours_is_adopted() {
    givenAnEmptyAccount();
    there.stubFor(publishing().willReturn(duplicate()));
    there.stubFor(
        get(EXISTING).willReturn(okJson(element("6844", Posts.DUE, "Again \\\\(1\\\\)"))));

    assertThat(
            network().send(Posts.attempt(2, Posts.of("Again (1)")), HANDLE, Posts.LEAVE).remoteId())
        .isEqualTo("urn:li:share:6844");
  }

  @Test
  void a_duplicate_at_a_later_attempt_that_is_of_before_is_another_post() {
    givenAnEmptyAccount();
    there.stubFor(publishing().willReturn(duplicate()));
    there.stubFor(
        get(EXISTING)
            .willReturn(okJson(element("6844", Posts.DUE.minus(Duration.ofHours(1)), "Again"))));

    assertThatThrownBy(
            () -> network().send(Posts.attempt(2, Posts.of("Again")), HANDLE, Posts.LEAVE))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("urn:li:share:6844");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Again https://lnkd.in/eXy", "Something else"})
  void a_duplicate_at_a_later_attempt_that_may_be_ours_leaves_the_outcome_unknown(String text) {
    givenAnEmptyAccount();
    there.stubFor(publishing().willReturn(duplicate()));
    there.stubFor(get(EXISTING).willReturn(okJson(element("6844", Posts.DUE, text))));
    Outgoing second = Posts.attempt(2, Posts.of("Again https://example.com/news"));

    assertThatThrownBy(() -> network().send(second, HANDLE, Posts.LEAVE))
        .isInstanceOf(OutcomeUnknown.class)
        .hasMessageContaining("urn:li:share:6844");
  }

  @Test
  void a_duplicate_of_what_is_gone_is_said_to_be_one() {
    givenAnEmptyAccount();
    there.stubFor(publishing().willReturn(duplicate()));
    there.stubFor(get(EXISTING).willReturn(aResponse().withStatus(404)));

    assertThatThrownBy(
            () -> network().send(Posts.attempt(2, Posts.of("Again")), HANDLE, Posts.LEAVE))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("deleted");
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 429, 500})
  void a_duplicate_that_cannot_be_read_leaves_the_outcome_unknown(int status) {
    givenAnEmptyAccount();
    there.stubFor(publishing().willReturn(duplicate()));
    there.stubFor(get(EXISTING).willReturn(aResponse().withStatus(status)));

    assertThatThrownBy(
            () -> network().send(Posts.attempt(2, Posts.of("Again")), HANDLE, Posts.LEAVE))
        .isInstanceOf(OutcomeUnknown.class)
        .hasMessageContaining("urn:li:share:6844");
  }

  @Test
  void a_persons_duplicate_at_a_later_attempt_is_left_to_a_person_for_it_cannot_be_read() {
    givenAnEmptyAccount();
    there.stubFor(publishing().willReturn(duplicate()));

    assertThatThrownBy(
            () -> person().send(Posts.attempt(2, Posts.of("Again")), HANDLE, Posts.LEAVE))
        .isInstanceOf(OutcomeUnknown.class)
        .hasMessageContaining("https://www.linkedin.com/feed/update/urn:li:share:6844");
    there.verify(0, getRequestedFor(urlEqualTo(EXISTING)));
  }

  @Test
  void a_persons_posts_cannot_be_read_so_a_person_has_to_look() {
    assertThat(person().look(Posts.of("Out?"), HANDLE))
        .isInstanceOfSatisfying(
            Lookup.CannotTell.class,
            cannot -> assertThat(cannot.why()).contains("https://www.linkedin.com/in/me/"));
    there.verify(0, getRequestedFor(urlPathEqualTo(POSTS)));
  }

  @Test
  void a_persons_pictures_cannot_be_asked_about_and_get_a_moment() {
    givenAnEmptyAccount();

    person().prepare(Posts.withPictures("Look", 3), null, keep -> {});

    there.verify(0, getRequestedFor(urlEqualTo(STATUS)));
    assertThat(pauses).containsExactly(Duration.ofSeconds(3));
  }

  @Test
  void a_test_of_a_person_makes_sure_that_the_token_is_theirs() {
    there.stubFor(
        get("/v2/userinfo").willReturn(okJson("{\"sub\":\"aB-3_x\",\"name\":\"Marie Laurent\"}")));
    assertThat(person().test()).isEqualTo("Marie Laurent");

    there.stubFor(get("/v2/userinfo").willReturn(okJson("{\"sub\":\"other\",\"name\":\"Paul\"}")));
    assertThatThrownBy(() -> person().test())
        .isInstanceOf(Unauthorised.class)
        .hasMessageContaining("urn:li:person:other")
        .hasMessageContaining(PERSON);
  }

  @Test
  void the_page_is_asked_for_its_posts_with_its_name_encoded_once() {
    givenAnEmptyAccount();

    network().look(Posts.of("Out?"), HANDLE);

    there.verify(
        getRequestedFor(
                urlEqualTo(
                    "/rest/posts?q=author&author=urn%3Ali%3Aorganization%3A42&start=0&count=100"
                        + "&sortBy=CREATED"))
            .withHeader("X-RestLi-Method", equalTo("FINDER"))
            .withHeader("LinkedIn-Version", equalTo("202607")));
  }

  @Test
  void the_post_is_recognised_as_linkedin_writes_it() {
    givenAnEmptyAccount();
    there.stubFor(
        looking()
            .willReturn(
                okJson(
                    elements(
                        element("7", Posts.DUE.plusSeconds(9), "Later"),
                        element(
                            "6844",
                            Posts.DUE.plusSeconds(1),
                            "Out \\\\(now\\\\) {hashtag|\\\\#|café}")))));

    assertThat(network().look(Posts.of("Out (now) #café"), HANDLE))
        .isEqualTo(new Lookup.Found(OwnPosts.sent("urn:li:share:6844")));
  }

  @Test
  void a_text_whose_link_was_shortened_is_left_to_a_person() {
    givenAnEmptyAccount();
    there.stubFor(
        looking()
            .willReturn(
                okJson(
                    elements(
                        element("6844", Posts.DUE, "See https://lnkd.in/eXy"),
                        element("1", Posts.DUE.minus(Duration.ofDays(1)), "Before")))));

    assertThat(network().look(Posts.of("See https://example.com/news"), HANDLE))
        .isInstanceOfSatisfying(
            Lookup.CannotTell.class,
            cannot -> assertThat(cannot.why()).contains("urn:li:share:6844"));
  }

  @Test
  void the_same_text_of_before_is_another_post() {
    givenAnEmptyAccount();
    there.stubFor(
        looking()
            .willReturn(
                okJson(elements(element("1", Posts.DUE.minus(Duration.ofMinutes(6)), "Out")))));

    assertThat(network().look(Posts.of("Out"), HANDLE)).isEqualTo(new Lookup.Absent());
  }

  @Test
  void an_old_post_that_the_page_shows_first_does_not_hide_the_one() {
    givenAnEmptyAccount();
    there.stubFor(
        looking()
            .willReturn(
                okJson(
                    elements(
                        element("1", Posts.DUE.minus(Duration.ofDays(9)), "Pinned"),
                        element("6844", Posts.DUE, "Out")))));

    assertThat(network().look(Posts.of("Out"), HANDLE)).isInstanceOf(Lookup.Found.class);
  }

  @Test
  void a_post_that_does_not_say_its_time_is_left_to_a_person() {
    givenAnEmptyAccount();
    there.stubFor(
        looking()
            .willReturn(
                okJson(
                    elements(
                        "{\"id\": \"urn:li:share:6844\", \"commentary\": \"Out\"}",
                        element("1", Posts.DUE.minus(Duration.ofDays(9)), "Before")))));

    assertThat(network().look(Posts.of("Out"), HANDLE)).isInstanceOf(Lookup.CannotTell.class);
  }

  @Test
  void a_short_page_is_not_the_end_before_an_empty_one() {
    givenAnEmptyAccount();
    there.stubFor(
        looking().willReturn(okJson(elements(element("9", Posts.DUE.plusSeconds(9), "Later")))));
    there.stubFor(looking().withQueryParam("start", equalTo("100")).willReturn(okJson(elements())));

    assertThat(network().look(Posts.of("Out"), HANDLE)).isEqualTo(new Lookup.Absent());
    there.verify(2, getRequestedFor(urlPathEqualTo(POSTS)));
  }

  @Test
  void a_page_that_shows_nothing_at_all_may_not_be_shown_to_us() {
    givenAnEmptyAccount();
    there.stubFor(looking().willReturn(okJson(elements())));

    assertThat(network().look(Posts.of("Out"), HANDLE))
        .isInstanceOfSatisfying(
            Lookup.CannotTell.class, cannot -> assertThat(cannot.why()).contains("role"));
  }

  @Test
  void a_page_that_posts_without_end_is_left_to_a_person() {
    givenAnEmptyAccount();
    there.stubFor(
        looking().willReturn(okJson(elements(element("9", Posts.DUE.plusSeconds(9), "More")))));

    assertThat(network().look(Posts.of("Out"), HANDLE)).isInstanceOf(Lookup.CannotTell.class);
    there.verify(5, getRequestedFor(urlPathEqualTo(POSTS)));
  }

  @Test
  void a_version_that_is_not_served_any_more_says_which_setting_to_raise() {
    givenAnEmptyAccount();
    there.stubFor(
        publishing()
            .willReturn(jsonResponse("{\"status\":426,\"code\":\"NONEXISTENT_VERSION\"}", 426)));

    assertThatThrownBy(() -> network().send(Posts.of("Out"), HANDLE, Posts.LEAVE))
        .isInstanceOf(Unauthorised.class)
        .hasMessageContaining("acme-news")
        .hasMessageContaining("202607")
        .hasMessageContaining("Set 'version'");
  }

  @Test
  void its_pace_is_what_we_grant_and_what_linkedin_said_last() {
    givenAnEmptyAccount();
    SocialNetwork network = network();
    Pace usual = Pace.of(Duration.ofSeconds(2), new Pace.Window(40, Duration.ofDays(1)));
    assertThat(network.pace()).isEqualTo(usual);
    there.stubFor(
        publishing().willReturn(aResponse().withStatus(429).withHeader("Retry-After", "60")));

    Transient busy =
        catchThrowableOfType(
            Transient.class, () -> network.send(Posts.of("Out"), HANDLE, Posts.LEAVE));

    assertThat(busy.retryAfter()).contains(Duration.ofSeconds(60));
    assertThat(network.pace()).isEqualTo(usual.notBefore(Instant.parse("2026-11-22T12:00:45Z")));
  }

  @ParameterizedTest
  @CsvSource({
    "urn:li:company:42, 202607, 1, urn:li:company:42",
    "urn:li:organization:acme, 202607, 1, urn:li:organization:acme",
    "urn:li:person:abc, 2026-07, 1, 2026-07",
    "urn:li:person:abc, 202613, 1, 202613",
    "urn:li:person:abc, 202607, 0, 1 or more"
  })
  void settings_that_cannot_work_are_refused_at_once(
      String author, String version, int postsPerDay, String said) {
    assertThatThrownBy(
            () -> new LinkedInSettings(LinkedInSettings.API, author, version, postsPerDay))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(said);
  }

  private static ResponseDefinitionBuilder duplicate() {
    return jsonResponse(
        """
        {
          "message": "ERROR :: /commentary :: Content is a duplicate of urn:li:share:6844",
          "errorDetails": {"inputErrors": [{"code": "DUPLICATE_POST"}]},
          "status": 422
        }
        """,
        422);
  }

  private static String elements(String... elements) {
    return """
        {"paging": {"start": 0, "count": 100}, "elements": [%s]}
        """
        .formatted(String.join(",", elements));
  }

  private static String element(String number, Instant at, String commentary) {
    return """
        {
          "id": "urn:li:share:%s",
          "author": "urn:li:organization:42",
          "commentary": "%s",
          "publishedAt": %d,
          "lifecycleState": "PUBLISHED"
        }
        """
        .formatted(number, commentary, at.toEpochMilli());
  }
}
