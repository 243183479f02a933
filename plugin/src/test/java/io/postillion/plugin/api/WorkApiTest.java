package io.postillion.plugin.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.flow.WorkItem;
import io.postillion.core.flow.WorkItem.Kind;
import io.postillion.core.people.Role;
import io.postillion.plugin.api.Web.Answer;
import io.postillion.plugin.api.World.Things;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@ApiTest
class WorkApiTest {

  @Autowired private World world;
  @Autowired private Outside outside;
  private Web web;
  private Things acme;

  @Autowired
  void web(MockMvc mvc) {
    web = new Web(mvc);
  }

  @BeforeEach
  void begin() {
    world.begin();
    outside.workItems.answers.clear();
    acme = world.things(World.ACME);
    outside.workItems.open.clear();
  }

  @ParameterizedTest
  @CsvSource({
    "WRITE_POST, done",
    "WRITE_POST, drop",
    "REVISE_POST, done",
    "MEND_POST, drop",
    "RECONNECT_CHANNEL, retry",
    "STUCK_POST, drop"
  })
  void a_question_takes_its_answers(Kind kind, String answer) throws Exception {
    WorkItem item = world.question(kind, acme.post(), Role.MANAGER);

    Answer answered = answer(item, "{'answer': '%s'}".formatted(answer));

    assertThat(answered.status()).isEqualTo(204);
    assertThat(outside.workItems.answers).containsExactly(answer);
  }

  @ParameterizedTest
  @CsvSource({"REVIEW_POST, done", "REVIEW_POST, drop", "REVISE_POST, retry", "STUCK_POST, done"})
  void a_question_takes_no_other_answers(Kind kind, String answer) throws Exception {
    WorkItem item = world.question(kind, acme.post(), Role.MANAGER);

    Answer answered = answer(item, "{'answer': '%s'}".formatted(answer));

    assertThat(answered.status()).isEqualTo(409);
    assertThat(answered.reason()).isEqualTo("wrong-status");
    assertThat(outside.workItems.answers).isEmpty();
  }

  @Test
  void a_completed_brief_is_kept_with_its_article() throws Exception {
    WorkItem item = world.questionAbout(acme.article());

    Answer answered = answer(item, "{'answer': 'go', 'brief': {'keyMessage': 'Opens Monday'}}");

    assertThat(answered.status()).isEqualTo(204);
    assertThat(world.stores().briefs().find(World.ACME, acme.article()).orElseThrow().keyMessage())
        .isEqualTo("Opens Monday");
  }

  @Test
  void an_answer_without_what_it_needs_says_what_is_missing() throws Exception {
    WorkItem brief = world.questionAbout(acme.article());
    WorkItem live = world.question(Kind.IS_IT_LIVE, acme.post(), Role.MANAGER);

    assertThat(answer(brief, "{'answer': 'go'}").detail()).startsWith("'brief' is missing");
    assertThat(answer(live, "{'answer': 'live'}").detail()).startsWith("'permalink' is missing");
  }

  @Test
  void the_list_tells_what_is_asked_of_whom() throws Exception {
    WorkItem item = world.question(Kind.MEND_POST, acme.post(), Role.MANAGER);

    Answer list = web.get("manager", "work-items");

    assertThat(list.<String>at("$.items[0].id")).isEqualTo(item.id());
    assertThat(list.<String>at("$.items[0].kind")).isEqualTo("mend-post");
    assertThat(list.<String>at("$.items[0].role")).isEqualTo("manager");
    assertThat(list.<String>at("$.items[0].since")).isEqualTo("2026-11-22T09:30:00Z");
  }

  @Test
  void a_late_post_needs_its_new_time() throws Exception {
    WorkItem late = world.question(Kind.LATE_POST, acme.post(), Role.MANAGER);

    assertThat(answer(late, "{'answer': 'move'}").detail()).startsWith("'schedule' is missing");

    Answer moved =
        answer(
            late,
            "{'answer': 'move', 'schedule': {'at': '%s', 'zone': 'Europe/Paris'}}"
                .formatted(World.TOMORROW));
    assertThat(moved.status()).isEqualTo(204);
    assertThat(world.stores().posts().get(World.ACME, acme.post().id()).scheduled()).isPresent();
  }

  @Test
  void the_brake_is_pulled_seen_and_released() throws Exception {
    assertThat(web.put("approver", "brake", "{'why': 'a storm'}").status()).isEqualTo(200);

    Answer seen = web.get("manager", "brake");
    assertThat(seen.<Boolean>at("$.pulled")).isTrue();
    assertThat(seen.<Boolean>at("$.allBrands")).isFalse();
    assertThat(seen.<String>at("$.why")).isEqualTo("a storm");
    assertThat(web.put("admin", "brake?all=true", "{}").status()).isEqualTo(403);

    assertThat(web.delete("manager", "brake").status()).isEqualTo(200);
    assertThat(web.get("manager", "brake").<Boolean>at("$.pulled")).isFalse();
    assertThat(web.delete("manager", "brake").status()).isEqualTo(200);
  }

  @Test
  void the_next_free_slot_is_not_in_the_past() throws Exception {
    Answer slot = web.get("manager", "channels/acme-wall/next-slot?at=2020-01-01T00:00:00Z");

    assertThat(slot.<String>at("$.at")).isEqualTo("2026-11-22T09:30:00Z");
  }

  private Answer answer(WorkItem item, String body) throws Exception {
    return web.post("manager", "work-items/%s/answer".formatted(item.id()), body);
  }
}
