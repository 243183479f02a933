package io.postillion.connectors.social.instagram;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstagramTest extends HttpNetworkContract {

  private static final String MEDIA = "/v26.0/42/media";
  private static final String PUBLISH = "/v26.0/42/media_publish";
  private static final String LIMIT = "/v26.0/42/content_publishing_limit";
  private static final String PICTURE =
      "image_url=https%3A%2F%2Fpictures.example%2F6b86b273ff34fce1.jpg&alt_text=A+white+square";
  private static final Sent OUT =
      new Sent("m107", URI.create("https://www.instagram.com/p/DAbc123/"));

  private final List<Duration> pauses = new ArrayList<>();
  private final List<String> kept = new ArrayList<>();

  @Override
  protected SocialNetwork network(URI base, Http http) {
    return new Illustrated(network(base, http, CLOCK));
  }

  private Instagram network(URI base, Http http, Clock clock) {
    return network(base, http, clock, AccessToken.of(Secret.of("planted-token")));
  }

  private Instagram network(URI base, Http http, Clock clock, AccessToken token) {
    return new Instagram(
        new ChannelId("acme-news"),
        new InstagramSettings(base, InstagramSettings.VERSION, null),
        token,
        picture -> URI.create("https://pictures.example/%s.jpg".formatted(picture.sha256())),
        http,
        clock,
        pauses::add);
  }

  /** The same channel, so much later. */
  private SocialNetwork later(Duration span) {
    return new Illustrated(network(base(), local(), Clock.offset(CLOCK, span)));
  }

  @Override
  protected void givenAnEmptyAccount() {
    there.stubFor(
        get(urlPathEqualTo("/v26.0/me"))
            .willReturn(okJson("{\"user_id\":\"42\",\"username\":\"acme\",\"id\":\"999\"}")));
    there.stubFor(uploading().willReturn(okJson("{\"id\":\"c1\"}")));
    there.stubFor(get(urlPathMatching("/v26.0/c\\d+")).willReturn(state("FINISHED", "Finished")));
    there.stubFor(publishing().willReturn(okJson("{\"id\":\"m107\"}")));
    there.stubFor(
        get(urlPathEqualTo("/v26.0/m107"))
            .willReturn(
                okJson(
                    "{\"permalink\":\"https://www.instagram.com/p/DAbc123/\",\"id\":\"m107\"}")));
    givenPosts();
    givenQuota(2, 100);
  }

  @Override
  protected void givenItHas(Outgoing post, String handle) {
    there.stubFor(looking().willReturn(state("PUBLISHED", "Published")));
    givenPosts(media("m107", "2026-11-22T12:00:05+0000", post.content().text(), OUT.permalink()));
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
    return post(urlPathEqualTo(MEDIA));
  }

  @Override
  protected MappingBuilder looking() {
    return get(urlPathEqualTo("/v26.0/c1"));
  }

  @Override
  protected MappingBuilder measuring() {
    return get(urlPathEqualTo("/v26.0/m107/insights"))
        .withQueryParam("metric", equalTo("comments,likes,shares,views"));
  }

  @Override
  protected ResponseDefinitionBuilder figures() {
    return okJson(
        """
        {"data": [
          {"name": "comments", "period": "lifetime", "values": [{"value": 2}]},
          {"name": "likes", "period": "lifetime", "values": [{"value": 12}]},
          {"name": "shares", "period": "lifetime", "total_value": {"value": 4}},
          {"name": "views", "period": "lifetime", "values": [{"value": 900}]}]}
        """);
  }

  @Override
  protected ResponseDefinitionBuilder gone() {
    return error(400, 100, 33, "Object with ID 'm107' does not exist");
  }

  @Override
  protected String remoteId() {
    return "m107";
  }

  @Override
  protected Engagement response() {
    return new Engagement(
        Map.of(Count.LIKES, 12L, Count.REPLIES, 2L, Count.REPOSTS, 4L, Count.VIEWS, 900L));
  }

  @Override
  protected ResponseDefinitionBuilder refusal() {
    return error(400, 100, 0, "This is not wanted");
  }

  @Override
  protected ResponseDefinitionBuilder unknownToken() {
    return error(400, 190, 463, "Error validating access token: Session has expired");
  }

  @Override
  protected List<String> secrets() {
    return List.of("planted-token");
  }

  @Test
  void a_picture_goes_out_with_caption_and_alt_text_in_two_steps() {
    givenAnEmptyAccount();
    SocialNetwork network = network();
    Outgoing post = Posts.of("Fresh bread & more #café 🎉");

    Sent sent = network.send(post, network.prepare(post, null, kept::add), Posts.LEAVE);

    assertThat(sent).isEqualTo(OUT);
    there.verify(
        1,
        postRequestedFor(urlPathEqualTo(MEDIA))
            .withHeader("Authorization", equalTo("Bearer planted-token"))
            .withHeader("Content-Type", equalTo("application/x-www-form-urlencoded"))
            .withRequestBody(
                equalTo(PICTURE + "&caption=Fresh+bread+%26+more+%23caf%C3%A9+%F0%9F%8E%89")));
    there.verify(
        1,
        published()
            .withHeader("Authorization", equalTo("Bearer planted-token"))
            .withRequestBody(equalTo("creation_id=c1")));
    there.verify(
        getRequestedFor(urlPathEqualTo("/v26.0/c1"))
            .withQueryParam("fields", equalTo("status_code,status")));
  }

  @Test
  void a_post_that_says_so_is_shown_as_made_with_ai_and_others_are_not() {
    givenAnEmptyAccount();
    SocialNetwork network = network();
    Outgoing marked = Posts.of(PostContent.of("Fresh bread", Locale.ENGLISH).marked(true));

    network.prepare(Posts.of("Fresh bread"), null, kept::add);
    network.prepare(marked, null, kept::add);

    assertThat(network.marksAi()).isTrue();
    there.verify(
        1,
        postRequestedFor(urlPathEqualTo(MEDIA))
            .withRequestBody(equalTo(PICTURE + "&caption=Fresh+bread")));
    there.verify(
        1,
        postRequestedFor(urlPathEqualTo(MEDIA))
            .withRequestBody(equalTo(PICTURE + "&caption=Fresh+bread&is_ai_generated=true")));
  }

  @Test
  void several_pictures_go_out_as_a_carousel_in_their_order() {
    givenAnEmptyAccount();
    givenContainers("c1", "c2", "c3");
    SocialNetwork network = network();
    Outgoing post = Posts.withPictures("Two loaves", 2);

    network.send(post, network.prepare(post, null, kept::add), Posts.LEAVE);

    there.verify(
        2,
        postRequestedFor(urlPathEqualTo(MEDIA))
            .withRequestBody(equalTo(PICTURE + "&is_carousel_item=true")));
    there.verify(
        1,
        postRequestedFor(urlPathEqualTo(MEDIA))
            .withRequestBody(equalTo("media_type=CAROUSEL&caption=Two+loaves&children=c1%2Cc2")));
    there.verify(1, published().withRequestBody(equalTo("creation_id=c3")));
  }

  @Test
  void a_post_without_a_picture_is_refused_before_anything_is_asked() {
    givenAnEmptyAccount();
    Instagram bare = network(base(), local(), CLOCK);

    assertThat(bare.limits().minMedia()).isEqualTo(1);
    assertThatThrownBy(() -> bare.prepare(Posts.of("Words alone"), null, kept::add))
        .isInstanceOf(Rejected.class)
        .hasMessage(
            "Channel acme-news (Instagram) takes no post without a picture. Add one and have it"
                + " approved again.");
    assertThat(there.getAllServeEvents()).isEmpty();
  }

  @Test
  void a_picture_that_is_being_processed_is_waited_for() {
    givenAnEmptyAccount();
    givenStates("c1", "IN_PROGRESS", "IN_PROGRESS", "FINISHED");

    assertThat(network().prepare(Posts.of("Wait"), null, kept::add)).contains("c1");
    assertThat(pauses).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(2));
  }

  @Test
  void what_is_processed_for_too_long_is_kept_and_used_the_next_time() {
    givenAnEmptyAccount();
    there.stubFor(looking().willReturn(state("IN_PROGRESS", "In progress")));
    Outgoing post = Posts.of("Wait");

    assertThatThrownBy(() -> network().prepare(post, null, kept::add))
        .isInstanceOf(Transient.class)
        .hasMessageContaining("acme-news")
        .hasMessageContaining("still processing");
    there.stubFor(looking().willReturn(state("FINISHED", "Finished")));
    String handle = network().prepare(post, last(), kept::add);

    assertThat(handle).isEqualTo(last());
    assertThat(made()).isEqualTo(1);
  }

  @Test
  void a_carousel_that_broke_off_half_way_is_resumed_there() {
    givenAnEmptyAccount();
    givenContainers("c1", "c2");
    there.stubFor(
        uploading()
            .inScenario("making")
            .whenScenarioStateIs("c3")
            .willReturn(aResponse().withStatus(503)));
    Outgoing post = Posts.withPictures("Three loaves", 3);
    assertThatThrownBy(() -> network().prepare(post, null, kept::add))
        .isInstanceOf(Transient.class);

    givenContainers("c3", "c4");
    there.resetRequests();
    String handle = network().prepare(post, last(), kept::add);

    assertThat(made()).isEqualTo(2);
    there.verify(
        1,
        postRequestedFor(urlPathEqualTo(MEDIA))
            .withRequestBody(
                equalTo("media_type=CAROUSEL&caption=Three+loaves&children=c1%2Cc2%2Cc3")));
    network().send(post, handle, Posts.LEAVE);
    there.verify(1, published().withRequestBody(equalTo("creation_id=c4")));
  }

  @Test
  void a_carousel_whose_pictures_are_gone_begins_anew() {
    givenAnEmptyAccount();
    givenContainers("c1", "c2");
    there.stubFor(
        uploading()
            .inScenario("making")
            .whenScenarioStateIs("c3")
            .willReturn(error(400, 100, 2207008, "The media container does not exist")));
    Outgoing post = Posts.withPictures("Two loaves", 2);
    assertThatThrownBy(() -> network().prepare(post, null, kept::add))
        .isInstanceOf(Transient.class);

    givenContainers("c4", "c5", "c6");

    assertThat(network().prepare(post, last(), kept::add)).contains("c4", "c5", "c6");
  }

  @ParameterizedTest
  @ValueSource(strings = {"EXPIRED", "ERROR"})
  void a_container_that_has_expired_or_failed_is_made_anew(String status) {
    givenAnEmptyAccount();
    Outgoing post = Posts.of("Again");
    String handle = network().prepare(post, null, kept::add);
    there.stubFor(looking().willReturn(state(status, status)));
    givenContainers("c2");

    assertThat(network().prepare(post, handle, kept::add)).contains("c2").doesNotContain("c1");
  }

  @Test
  void a_container_that_is_not_known_any_more_is_made_anew() {
    givenAnEmptyAccount();
    Outgoing post = Posts.of("Again");
    String handle = network().prepare(post, null, kept::add);
    there.stubFor(looking().willReturn(error(400, 100, 33, "Object with ID 'c1' does not exist")));
    givenContainers("c2");

    assertThat(network().prepare(post, handle, kept::add)).contains("c2").doesNotContain("c1");
  }

  @Test
  void a_channel_that_was_connected_with_another_account_begins_anew_there() {
    givenAnEmptyAccount();
    Outgoing post = Posts.of("Moved");
    String handle = network().prepare(post, null, kept::add);
    there.stubFor(
        get(urlPathEqualTo("/v26.0/me"))
            .willReturn(okJson("{\"user_id\":\"43\",\"username\":\"acme2\"}")));
    there.stubFor(looking().willReturn(error(400, 100, 33, "Object does not exist")));
    there.stubFor(post(urlPathEqualTo("/v26.0/43/media")).willReturn(okJson("{\"id\":\"c2\"}")));

    assertThat(network().prepare(post, handle, kept::add)).contains("\"43\"", "acme2", "c2");
  }

  @Test
  void a_container_near_its_end_is_not_relied_on() {
    givenAnEmptyAccount();
    Outgoing post = Posts.of("Again");
    String handle = network().prepare(post, null, kept::add);
    givenContainers("c2");

    assertThat(later(Duration.ofHours(19)).prepare(post, handle, kept::add)).isEqualTo(handle);
    assertThat(later(Duration.ofHours(21)).prepare(post, handle, kept::add)).contains("c2");
  }

  @Test
  void a_post_that_is_out_gets_no_second_container_however_old_the_first() {
    givenAnEmptyAccount();
    Outgoing post = Posts.of("Once");
    String handle = network().prepare(post, null, kept::add);
    there.stubFor(looking().willReturn(state("PUBLISHED", "Published")));

    assertThat(later(Duration.ofHours(30)).prepare(post, handle, kept::add)).isEqualTo(handle);
    assertThat(made()).isEqualTo(1);
  }

  @Test
  void a_lost_answer_is_cleared_up_by_the_container() {
    givenAnEmptyAccount();
    SocialNetwork network = network();
    Outgoing post = Posts.of("Lost");
    String handle = network.prepare(post, null, kept::add);
    there.stubFor(publishing().willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
    assertThatThrownBy(() -> network.send(post, handle, Posts.LEAVE))
        .isInstanceOf(OutcomeUnknown.class);

    givenItHas(post, handle);

    assertThat(network.look(post, handle)).isEqualTo(new Lookup.Found(OUT));
    assertThat(network.settling()).isEqualTo(Duration.ofMinutes(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"FINISHED", "IN_PROGRESS", "EXPIRED", "ERROR"})
  void what_the_container_does_not_call_published_is_not_out(String status) {
    givenAnEmptyAccount();
    String handle = network().prepare(Posts.of("Not yet"), null, kept::add);
    there.stubFor(looking().willReturn(state(status, status)));

    assertThat(network().look(Posts.of("Not yet"), handle)).isEqualTo(new Lookup.Absent());
  }

  @Test
  void a_post_that_is_out_but_not_listed_yet_is_asked_for_again_and_then_left_to_a_person() {
    givenAnEmptyAccount();
    String handle = network().prepare(Posts.of("Slow"), null, kept::add);
    there.stubFor(looking().willReturn(state("PUBLISHED", "Published")));

    assertThatThrownBy(() -> network().look(Posts.of("Slow"), handle))
        .isInstanceOf(Transient.class)
        .hasMessageContaining("is out");
    assertThat(later(Duration.ofHours(2)).look(Posts.of("Slow"), handle))
        .isInstanceOfSatisfying(
            Lookup.CannotTell.class,
            blind -> assertThat(blind.why()).contains("acme-news", "is out"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ARCHIVED", ""})
  void a_container_that_is_gone_or_odd_is_no_proof_of_absence(String status) {
    givenAnEmptyAccount();
    String handle = network().prepare(Posts.of("Odd"), null, kept::add);
    there.stubFor(
        looking()
            .willReturn(
                status.isEmpty() ? error(400, 100, 33, "Does not exist") : state(status, status)));

    assertThat(network().look(Posts.of("Odd"), handle)).isInstanceOf(Lookup.CannotTell.class);
  }

  @Test
  void of_the_same_words_published_again_later_the_first_is_ours() {
    givenAnEmptyAccount();
    String handle = network().prepare(Posts.of("Good morning"), null, kept::add);
    there.stubFor(looking().willReturn(state("PUBLISHED", "Published")));
    givenPosts(
        media("m300", "2026-11-24T12:00:01+0000", "Good morning", URI.create("https://i.x/300")),
        media("m200", "2026-11-22T12:00:02+0000", "Good  morning ", URI.create("https://i.x/200")),
        media("m100", "2026-11-21T12:00:03+0000", "Good morning", URI.create("https://i.x/100")));

    assertThat(network().look(Posts.of("Good morning"), handle))
        .isEqualTo(new Lookup.Found(new Sent("m200", URI.create("https://i.x/200"))));
  }

  @Test
  void before_a_second_attempt_the_container_is_asked_whether_the_first_got_through() {
    givenAnEmptyAccount();
    Outgoing first = Posts.of("Twice?");
    String handle = network().prepare(first, null, kept::add);
    Outgoing second = attempt(2, first);
    givenItHas(first, handle);

    assertThat(network().send(second, handle, Posts.LEAVE)).isEqualTo(OUT);
    givenPosts();
    assertThatThrownBy(() -> network().send(second, handle, Posts.LEAVE))
        .isInstanceOf(OutcomeUnknown.class);
    there.stubFor(looking().willReturn(state("EXPIRED", "Expired")));
    assertThatThrownBy(() -> network().send(second, handle, Posts.LEAVE))
        .isInstanceOf(Transient.class);
    assertThat(publications()).isZero();

    there.stubFor(looking().willReturn(state("FINISHED", "Finished")));
    assertThat(network().send(second, handle, Posts.LEAVE)).isEqualTo(OUT);
    assertThat(publications()).isEqualTo(1);
  }

  @Test
  void a_post_whose_address_cannot_be_read_is_out_all_the_same() {
    givenAnEmptyAccount();
    Outgoing post = Posts.of("Where?");
    String handle = network().prepare(post, null, kept::add);
    Sent atTheAccount = new Sent("m107", URI.create("https://www.instagram.com/acme"));

    for (ResponseDefinitionBuilder trouble :
        List.of(
            aResponse().withStatus(500),
            aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
            okJson("{}"),
            error(400, 190, 463, "Session has expired"))) {
      there.stubFor(get(urlPathEqualTo("/v26.0/m107")).willReturn(trouble));
      assertThat(network().send(post, handle, Posts.LEAVE)).isEqualTo(atTheAccount);
    }
  }

  @Test
  void a_picture_that_the_network_cannot_use_is_rejected_in_its_words() {
    givenAnEmptyAccount();
    there.stubFor(
        looking()
            .willReturn(state("ERROR", "Error: Media upload has failed with error code 2207005")));

    assertThatThrownBy(() -> network().prepare(Posts.of("Odd"), null, kept::add))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("acme-news")
        .hasMessageContaining("2207005");
  }

  @Test
  void a_picture_that_the_network_cannot_fetch_is_a_matter_of_our_address() {
    givenAnEmptyAccount();
    there.stubFor(uploading().willReturn(error(400, 9004, 2207052, "Media could not be fetched")));

    assertThatThrownBy(() -> network().prepare(Posts.of("Odd"), null, kept::add))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("postillion.base-uri");
  }

  @Test
  void what_could_not_be_processed_for_no_reason_is_made_anew() {
    givenAnEmptyAccount();
    there.stubFor(looking().willReturn(state("ERROR", "Error: unknown")));
    Outgoing post = Posts.of("Odd");
    assertThatThrownBy(() -> network().prepare(post, null, kept::add))
        .isInstanceOf(Transient.class);

    givenContainers("c2");

    assertThat(network().prepare(post, last(), kept::add)).contains("c2").doesNotContain("c1");
  }

  @Test
  void its_pace_is_what_the_network_grants() {
    givenAnEmptyAccount();
    SocialNetwork network = network();
    assertThat(network.pace().windows()).containsExactly(new Pace.Window(50, Duration.ofDays(1)));

    network.prepare(Posts.of("One"), null, kept::add);

    assertThat(network.pace())
        .isEqualTo(Pace.of(Duration.ZERO, new Pace.Window(100, Duration.ofDays(1))));
  }

  @Test
  void an_account_that_has_used_up_its_posts_waits() {
    givenAnEmptyAccount();
    givenQuota(100, 100);
    SocialNetwork network = network();

    network.prepare(Posts.of("One too many"), null, kept::add);

    assertThat(network.pace().notBefore()).isEqualTo(CLOCK.instant().plus(Duration.ofHours(1)));
  }

  @Test
  void a_quota_that_is_exceeded_is_transient_with_a_long_wait() {
    givenAnEmptyAccount();
    SocialNetwork network = network();
    Outgoing post = Posts.of("One too many");
    String handle = network.prepare(post, null, kept::add);
    there.stubFor(publishing().willReturn(error(403, 9, 2207042, "Publishing limit reached")));

    assertThatThrownBy(() -> network.send(post, handle, Posts.LEAVE))
        .isInstanceOfSatisfying(
            Transient.class, busy -> assertThat(busy.retryAfter()).contains(Duration.ofHours(1)));
    assertThat(network.pace().notBefore()).isEqualTo(CLOCK.instant().plus(Duration.ofHours(1)));
  }

  @Test
  void a_quota_that_cannot_be_read_stops_nothing() {
    givenAnEmptyAccount();
    there.stubFor(get(urlPathEqualTo(LIMIT)).willReturn(aResponse().withStatus(500)));

    assertThat(network().prepare(Posts.of("Go on"), null, kept::add)).contains("c1");
  }

  @Test
  void a_throttled_account_waits_as_long_as_the_usage_header_says() {
    givenAnEmptyAccount();
    SocialNetwork network = network();
    Outgoing post = Posts.of("Busy");
    String handle = network.prepare(post, null, kept::add);
    there.stubFor(
        publishing()
            .willReturn(
                error(400, 80002, 0, "There have been too many calls to this Instagram account")
                    .withHeader(
                        "X-Business-Use-Case-Usage",
                        """
                        {"42":[{"type":"instagram","call_count":100,"total_cputime":25,
                        "total_time":25,"estimated_time_to_regain_access":19},
                        {"type":"pages","estimated_time_to_regain_access":3}]}"""
                            .replace("\n", ""))));

    assertThatThrownBy(() -> network.send(post, handle, Posts.LEAVE))
        .isInstanceOfSatisfying(
            Transient.class,
            busy -> assertThat(busy.retryAfter()).contains(Duration.ofMinutes(19)));
    assertThat(network.pace().notBefore()).isEqualTo(CLOCK.instant().plus(Duration.ofMinutes(19)));
  }

  @Test
  void something_that_broke_over_there_while_publishing_is_no_definite_no() {
    givenAnEmptyAccount();
    SocialNetwork network = network();
    Outgoing post = Posts.of("Broken");
    String handle = network.prepare(post, null, kept::add);

    for (ResponseDefinitionBuilder trouble :
        List.of(
            error(400, 2, 0, "An unexpected error has occurred"),
            error(400, -1, 2207001, "Instagram server error"),
            error(500, 190, 463, "Session has expired"))) {
      there.stubFor(publishing().willReturn(trouble));
      assertThatThrownBy(() -> network.send(post, handle, Posts.LEAVE))
          .isInstanceOf(OutcomeUnknown.class)
          .hasMessageContaining("acme-news");
    }
  }

  @Test
  void a_blocked_account_is_told_to_stop() {
    givenAnEmptyAccount();
    Outgoing post = Posts.of("Blocked");
    String handle = network().prepare(post, null, kept::add);
    there.stubFor(publishing().willReturn(error(400, 4, 2207051, "Action blocked")));

    assertThatThrownBy(() -> network().send(post, handle, Posts.LEAVE))
        .isInstanceOf(Unauthorised.class)
        .hasMessageContaining("the account is blocked (400: Action blocked). Stop publishing");
  }

  @Test
  void a_token_that_ran_out_is_renewed_on_the_way_and_the_post_goes_out_once() {
    givenAnEmptyAccount();
    Outgoing post = Illustrated.illustrated(Posts.of("Renewed"));
    String handle = network().prepare(Posts.of("Renewed"), null, kept::add);
    there.stubFor(
        publishing()
            .withHeader("Authorization", equalTo("Bearer planted-old"))
            .willReturn(unknownToken()));
    AtomicReference<Secret> token = new AtomicReference<>(Secret.of("planted-old"));
    AccessToken renewing =
        new AccessToken() {

          @Override
          public Secret current() {
            return token.get();
          }

          @Override
          public void refused(Secret refused) {
            token.set(Secret.of("planted-new"));
          }
        };

    assertThat(network(base(), local(), CLOCK, renewing).send(post, handle, Posts.LEAVE))
        .isEqualTo(OUT);
    there.verify(1, published().withHeader("Authorization", equalTo("Bearer planted-new")));
    there.verify(2, published());
  }

  @Test
  void an_account_that_is_configured_is_not_asked_for() {
    givenAnEmptyAccount();
    there.stubFor(
        get(urlPathEqualTo("/v26.0/42"))
            .willReturn(okJson("{\"username\":\"acme\",\"id\":\"42\"}")));
    Instagram facebook =
        new Instagram(
            new ChannelId("acme-news"),
            new InstagramSettings(base(), "v26.0", "42"),
            AccessToken.of(Secret.of("planted-token")),
            picture -> URI.create("https://pictures.example/1.jpg"),
            local(),
            CLOCK,
            pauses::add);

    assertThat(facebook.test()).isEqualTo("@acme");
    assertThat(facebook.prepare(Illustrated.illustrated(Posts.of("x")), null, kept::add))
        .contains("\"42\"");
    there.verify(0, getRequestedFor(urlPathEqualTo("/v26.0/me")));
  }

  private String last() {
    return kept.get(kept.size() - 1);
  }

  private static int made() {
    return there.findAll(postRequestedFor(urlPathEqualTo(MEDIA))).size();
  }

  private static Outgoing attempt(int number, Outgoing post) {
    return new Outgoing(post.key(), number, post.content(), post.dueAt(), post.pictures());
  }

  /** The containers that are made next have these ids; the state after them is the next number. */
  private void givenContainers(String... ids) {
    there.resetScenarios();
    String state = STARTED;
    for (String id : ids) {
      String next = "c" + (Integer.parseInt(id.substring(1)) + 1);
      there.stubFor(
          uploading()
              .inScenario("making")
              .whenScenarioStateIs(state)
              .willSetStateTo(next)
              .willReturn(okJson("{\"id\":\"%s\"}".formatted(id))));
      state = next;
    }
  }

  private static void givenStates(String container, String... states) {
    String state = STARTED;
    for (int i = 0; i < states.length; i++) {
      there.stubFor(
          get(urlPathEqualTo("/v26.0/" + container))
              .inScenario("processing")
              .whenScenarioStateIs(state)
              .willSetStateTo("asked " + i)
              .willReturn(state(states[i], states[i])));
      state = "asked " + i;
    }
  }

  private static void givenPosts(String... posts) {
    there.stubFor(
        get(urlPathEqualTo(MEDIA))
            .withQueryParam("fields", equalTo("id,caption,timestamp,permalink"))
            .willReturn(okJson("{\"data\":[%s]}".formatted(String.join(",", posts)))));
  }

  private static void givenQuota(int used, int total) {
    there.stubFor(
        get(urlPathEqualTo(LIMIT))
            .withQueryParam("fields", equalTo("quota_usage,config"))
            .willReturn(
                okJson(
                    """
                    {"data":[{"quota_usage":%d,
                      "config":{"quota_total":%d,"quota_duration":86400}}]}"""
                        .formatted(used, total))));
  }

  private static String media(String id, String at, String caption, URI permalink) {
    return """
        {"id":"%s","timestamp":"%s","caption":"%s","permalink":"%s"}"""
        .formatted(id, at, caption, permalink);
  }

  private static ResponseDefinitionBuilder state(String code, String words) {
    return okJson(
        "{\"status_code\":\"%s\",\"status\":\"%s\",\"id\":\"c1\"}".formatted(code, words));
  }

  private static ResponseDefinitionBuilder error(int status, int code, int subcode, String words) {
    return jsonResponse(
        """
        {"error":{"message":"%s","type":"OAuthException","code":%d,"error_subcode":%d,
          "is_transient":false,"fbtrace_id":"AbC"}}"""
            .formatted(words, code, subcode),
        status);
  }

  private static Http local() {
    return new Http(HttpSettings.defaults().allowing(Set.of("localhost")));
  }
}
