package io.postillion.plugin.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.postillion.core.campaign.Campaign;
import io.postillion.core.campaign.CampaignId;
import io.postillion.core.campaign.Campaigns;
import io.postillion.core.campaign.Hue;
import io.postillion.core.campaign.Value;
import io.postillion.core.check.Finding;
import io.postillion.core.check.Severity;
import io.postillion.core.insight.Count;
import io.postillion.core.insight.Engagement;
import io.postillion.core.insight.Measurement;
import io.postillion.core.insight.Measurements;
import io.postillion.core.insight.Moment;
import io.postillion.core.post.Author;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Revision;
import io.postillion.plugin.api.Web.Answer;
import io.postillion.plugin.api.World.Things;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@ApiTest
class PostsApiTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Autowired private World world;
  @Autowired private Outside outside;
  @Autowired private Measurements measurements;
  @Autowired private Campaigns campaigns;
  private Web web;
  private Things acme;

  @Autowired
  void web(MockMvc mvc) {
    web = new Web(mvc);
  }

  @BeforeEach
  void begin() {
    world.begin();
    acme = world.things(World.ACME);
  }

  @Test
  void a_written_post_has_an_address_and_goes_the_usual_way() throws Exception {
    Answer created =
        web.post(
            "manager",
            "posts",
            """
            {'channel': 'acme-wall',
             'content': {'text': 'Hello', 'language': 'fr', 'link': {'uri': 'https://acme.example'}},
             'schedule': {'at': '2026-12-01T08:00:00Z', 'zone': 'Europe/Paris'}}
            """);

    assertThat(created.status()).isEqualTo(201);
    String address = created.response().getHeader("Location");
    Answer read = web.get("manager", URI.create(address).getPath());
    assertThat(read.<String>at("$.post.schedule.at")).isEqualTo("2026-12-01T08:00:00Z");
    assertThat(read.<String>at("$.post.schedule.zone")).isEqualTo("Europe/Paris");
    assertThat(read.<String>at("$.post.status")).isEqualTo("drafting");
    assertThat(read.<String>at("$.revisions[0].content.text")).isEqualTo("Hello");
    assertThat(read.<String>at("$.revisions[0].content.language")).isEqualTo("fr");
    assertThat(read.<String>at("$.revisions[0].author.kind")).isEqualTo("person");
    assertThat(outside.flowed).contains("post");
  }

  @Test
  void a_post_says_to_which_campaign_it_belongs_and_the_list_is_narrowed_to_it() throws Exception {
    Campaign campaign =
        new Campaign(
            CampaignId.random(),
            World.ACME,
            "Spring " + CampaignId.random(),
            Hue.TEAL,
            LocalDate.of(2027, 3, 1),
            null,
            Value.HIGH,
            null);
    campaigns.insert(campaign);
    String list = "/api/v1/brands/acme/posts?campaign=" + campaign.id();
    assertThat(web.get("manager", list).<List<?>>at("$.items")).isEmpty();
    campaigns.put(World.ACME, acme.post().id(), campaign.id());

    assertThat(web.get("manager", list).<List<String>>at("$.items[*].id"))
        .containsExactly(acme.post().id().toString());
    Answer post = web.get("manager", "/api/v1/brands/acme/posts/" + acme.post().id());
    assertThat(post.<String>at("$.campaign.name")).isEqualTo(campaign.name());
    assertThat(post.<String>at("$.campaign.hue")).isEqualTo("teal");
    assertThat(post.<String>at("$.campaign.value")).isEqualTo("high");
    assertThat(post.<String>at("$.campaign.firstDay")).isEqualTo("2027-03-01");
    assertThat(
            web.get("manager", "/api/v1/brands/acme/campaigns").<List<String>>at("$.items[*].id"))
        .contains(campaign.id().toString());
  }

  @Test
  void the_list_is_narrowed_to_what_the_checks_found() throws Exception {
    world
        .stores()
        .findings()
        .save(
            World.ACME,
            acme.revision().id(),
            List.of(Finding.of("length.tooLong", Severity.BLOCKER, "301", "300", "CHARACTERS")));
    String list = "/api/v1/brands/acme/posts?concern=";

    assertThat(web.get("manager", list + "BLOCKED").<List<String>>at("$.items[*].id"))
        .contains(acme.post().id().toString());
    assertThat(web.get("manager", list + "SENSITIVE").<List<String>>at("$.items[*].id"))
        .doesNotContain(acme.post().id().toString());
    assertThat(web.get("manager", list + "DULL").status()).isEqualTo(400);
  }

  @Test
  void a_programs_post_says_that_a_program_wrote_it() throws Exception {
    String token = world.clientToken(World.ACME).value().reveal();

    Answer created =
        web.with(
            token,
            POST,
            "/api/v1/brands/acme/posts",
            "{'channel': 'acme-wall', 'content': {'text': 'Hello'}}");

    Post post = world.stores().posts().get(World.ACME, PostId.of(created.<String>at("$.id")));
    Revision revision = world.stores().posts().current(post).orElseThrow();
    assertThat(revision.author()).isEqualTo(Author.program("shop"));
  }

  @Test
  void what_was_read_can_be_sent_back_changed() throws Exception {
    Answer read = web.get("manager", "posts/" + acme.post().id());
    String content =
        JSON.writeValueAsString(read.at("$.revisions[0].content"))
            .replace("Words of acme", "Better words");

    Answer revised =
        web.post(
            "manager",
            "posts/%s/revisions".formatted(acme.post().id()),
            "{'shownRevision': '%s', 'content': %s}".formatted(acme.revision().id(), content));

    assertThat(revised.status()).isEqualTo(201);
    assertThat(revised.<Integer>at("$.number")).isEqualTo(2);
    assertThat(revised.<String>at("$.content.text")).isEqualTo("Better words");
  }

  @Test
  void how_people_responded_is_told_and_what_was_not_counted_is_not_zero() throws Exception {
    String path = "posts/%s/engagement".formatted(acme.post().id());
    assertThat(web.get("approver", path).<List<?>>at("$.items")).isEmpty();
    measurements.add(
        World.ACME,
        new Measurement(
            acme.post().id(),
            Moment.HOUR,
            Measurement.Outcome.COUNTED,
            Engagement.NONE.with(Count.LIKES, 12).with(Count.REPLIES, 0),
            "",
            Instant.parse("2026-11-22T10:00:00Z")));
    measurements.add(
        World.ACME,
        new Measurement(
            acme.post().id(),
            Moment.DAY,
            Measurement.Outcome.NOT_TOLD,
            Engagement.NONE,
            "It counts nothing",
            Instant.parse("2026-11-23T10:00:00Z")));

    Answer read = web.get("approver", path);

    assertThat(read.<String>at("$.items[0].moment")).isEqualTo("hour");
    assertThat(read.<Integer>at("$.items[0].likes")).isEqualTo(12);
    assertThat(read.<Integer>at("$.items[0].replies")).isZero();
    assertThat(read.<Object>at("$.items[0].views")).isNull();
    assertThat(read.<String>at("$.items[1].outcome")).isEqualTo("not-told");
    assertThat(read.<String>at("$.items[1].why")).isEqualTo("It counts nothing");
  }

  @Test
  void a_revision_made_from_an_older_one_is_stale() throws Exception {
    String path = "posts/%s/revisions".formatted(acme.post().id());
    String body =
        "{'shownRevision': '%s', 'content': {'text': 'Mine'}}".formatted(acme.revision().id());

    web.post("manager", path, body);
    Answer second = web.post("manager", path, body);

    assertThat(second.status()).isEqualTo(409);
    assertThat(second.reason()).isEqualTo("stale-revision");
  }

  @Test
  void a_picture_that_no_revision_of_the_post_has_is_not_found() throws Exception {
    Answer revised =
        web.post(
            "manager",
            "posts/%s/revisions".formatted(acme.post().id()),
            "{'shownRevision': '%s', 'content': {'text': 'A', 'media': [{'sha256': 'ab'}]}}"
                .formatted(acme.revision().id()));

    assertThat(revised.status()).isEqualTo(404);
    assertThat(revised.detail()).contains("picture 'ab'");
  }

  @Test
  void another_version_is_drafted_as_wished() throws Exception {
    Answer drafted =
        web.post("manager", "posts/%s/draft".formatted(acme.post().id()), "{'wish': 'shorter'}");

    assertThat(drafted.<String>at("$.content.text")).startsWith("Drafted: shorter");
    assertThat(drafted.<String>at("$.author.kind")).isEqualTo("model");
  }

  @Test
  void words_for_a_passage_are_offered_taken_and_known_as_the_models() throws Exception {
    String post = "posts/" + acme.post().id();
    Answer offered =
        web.post(
            "manager",
            post + "/suggestions",
            "{'text': 'Words of acme. More of them.', 'start': 15, 'wish': 'shorter'}");

    assertThat(offered.<String>at("$.items[0].text")).isEqualTo("Words of acme. Less.");
    assertThat(offered.<String>at("$.items[0].author.kind")).isEqualTo("model");
    assertThat(offered.<String>at("$.items[0].why[0].detail")).isEqualTo("Fewer words");
    assertThat(web.get("manager", post).<List<?>>at("$.revisions")).hasSize(1);

    Answer saved =
        web.post(
            "manager",
            post + "/revisions",
            "{'shownRevision': '%s', 'content': {'text': 'Words of acme. Less!'}, 'taken': ['%s']}"
                .formatted(acme.revision().id(), offered.<String>at("$.items[0].id")));

    assertThat(saved.status()).isEqualTo(201);
    Answer read = web.get("manager", post);
    assertThat(read.<List<String>>at("$.revisions[*].author.kind"))
        .containsExactly("person", "person", "model", "person");
    assertThat(read.<List<String>>at("$.history[*].kind")).contains("assisted");
  }

  @Test
  void words_are_read_as_they_come_and_what_is_refused_is_answered_without_events()
      throws Exception {
    String stream = "posts/%s/suggestions/stream".formatted(acme.post().id());

    Answer events =
        web.post(
            "manager",
            stream,
            "{'text': 'Words of acme. More of them.', 'start': 15, 'wish': 'shorter'}");
    Answer refused =
        web.post("manager", stream, "{'text': 'Words of acme', 'wish': 'call-to-action'}");

    assertThat(events.response().getContentType()).startsWith("text/event-stream");
    assertThat(events.body())
        .startsWith("event: suggestion\ndata: {\"id\":\"")
        .contains("\"text\":\"Words of acme. Less.\"", "\"kind\":\"model\"")
        .endsWith("event: done\ndata: {}\n\n");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.reason()).isEqualTo("needs-model");
  }

  @Test
  void a_wish_that_needs_a_model_says_so() throws Exception {
    Answer asked =
        web.post(
            "manager",
            "posts/%s/suggestions".formatted(acme.post().id()),
            "{'text': 'Words of acme', 'wish': 'call-to-action'}");

    assertThat(asked.status()).isEqualTo(422);
    assertThat(asked.reason()).isEqualTo("needs-model");
  }

  @Test
  void what_was_never_offered_cannot_be_taken() throws Exception {
    Answer saved =
        web.post(
            "manager",
            "posts/%s/revisions".formatted(acme.post().id()),
            "{'shownRevision': '%s', 'content': {'text': 'A'}, 'taken': ['%s']}"
                .formatted(acme.revision().id(), acme.article()));

    assertThat(saved.status()).isEqualTo(404);
    assertThat(saved.detail()).contains("suggestion");
  }

  @Test
  void an_approval_holds_for_the_revision_that_was_read() throws Exception {
    Answer approved = decide(acme.revision().seal(), "'decision': 'approved'");

    assertThat(approved.status()).isEqualTo(201);
    assertThat(approved.<String>at("$.revision")).isEqualTo(acme.revision().id().toString());
    assertThat(approved.<String>at("$.person")).isEqualTo(world.person("approver").id().toString());
    assertThat(outside.flowed).contains("approved");
    Answer read = web.get("manager", "posts/" + acme.post().id());
    assertThat(read.<String>at("$.post.status")).isEqualTo("approved");
    assertThat(read.<List<?>>at("$.approvals")).hasSize(1);
    assertThat(read.<List<String>>at("$.history[*].kind")).contains("edited", "approved");
  }

  @Test
  void a_decision_on_other_words_is_stale() throws Exception {
    Answer decided = decide("0".repeat(64), "'decision': 'approved'");

    assertThat(decided.status()).isEqualTo(409);
    assertThat(decided.reason()).isEqualTo("stale-revision");
    assertThat(world.stores().approvals().of(World.ACME, acme.post().id())).isEmpty();
  }

  @Test
  void a_wish_for_changes_needs_a_word_of_why() throws Exception {
    assertThat(decide(acme.revision().seal(), "'decision': 'changes'").reason())
        .isEqualTo("comment-missing");
    assertThat(
            decide(acme.revision().seal(), "'decision': 'changes', 'comment': 'Warmer'").status())
        .isEqualTo(201);
  }

  @Test
  void a_program_can_never_decide() throws Exception {
    String token = world.clientToken(World.ACME).value().reveal();

    for (String decision : List.of("approved", "changes", "rejected")) {
      Answer decided =
          web.with(
              token,
              POST,
              "posts/%s/decisions".formatted(acme.post().id()),
              "{'revision': '%s', 'seal': '%s', 'decision': '%s', 'comment': 'No'}"
                  .formatted(acme.revision().id(), acme.revision().seal(), decision));

      assertThat(decided.status()).isEqualTo(403);
      assertThat(decided.reason()).isEqualTo("not-a-person");
    }
    assertThat(world.stores().approvals().of(World.ACME, acme.post().id())).isEmpty();
  }

  @Test
  void a_post_can_be_moved_and_its_time_taken_away() throws Exception {
    String path = "posts/%s/schedule".formatted(acme.post().id());

    Answer moved =
        web.as("manager", PUT, path, "{'at': '2026-12-01T08:00:00.9Z', 'zone': 'Asia/Tokyo'}");
    Answer free = web.as("manager", DELETE, path, "");

    assertThat(moved.<String>at("$.schedule.at")).isEqualTo("2026-12-01T08:00:00Z");
    assertThat(free.<Object>at("$.schedule")).isNull();
  }

  @Test
  void a_post_can_be_called_off_with_and_without_a_word() throws Exception {
    Things other = world.things(World.ACME);

    Answer silent = web.post("manager", "posts/%s/cancel".formatted(acme.post().id()), "");
    Answer reasoned =
        web.post("manager", "posts/%s/cancel".formatted(other.post().id()), "{'why': 'Strike'}");

    assertThat(silent.<String>at("$.status")).isEqualTo("cancelled");
    assertThat(reasoned.<String>at("$.status")).isEqualTo("cancelled");
    assertThat(
            web.get("manager", "posts/" + other.post().id())
                .<List<String>>at("$.history[*].detail"))
        .contains("Strike");
  }

  @Test
  void posts_are_listed_in_pages_by_status_and_words() throws Exception {
    Post first = world.post(World.ACME, null, "Zebra one");
    Post second = world.post(World.ACME, null, "Zebra two");
    world.in(second, PostStatus.REJECTED);

    Answer all = web.get("approver", "posts?words=zebra&limit=1");
    Answer rest = web.get("approver", "posts?words=zebra&limit=1&offset=1");
    Answer rejected = web.get("approver", "posts?words=zebra&status=rejected");

    assertThat(all.<List<?>>at("$.items")).hasSize(1);
    assertThat(all.<Boolean>at("$.more")).isTrue();
    assertThat(rest.<Boolean>at("$.more")).isFalse();
    assertThat(List.of(all.<String>at("$.items[0].id"), rest.<String>at("$.items[0].id")))
        .containsExactlyInAnyOrder(first.id().toString(), second.id().toString());
    assertThat(rejected.<List<String>>at("$.items[*].id")).containsExactly(second.id().toString());
  }

  private Answer decide(String seal, String more) throws Exception {
    return web.post(
        "approver",
        "posts/%s/decisions".formatted(acme.post().id()),
        "{'revision': '%s', 'seal': '%s', %s}".formatted(acme.revision().id(), seal, more));
  }
}
