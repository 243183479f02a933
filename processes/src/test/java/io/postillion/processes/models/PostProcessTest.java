package io.postillion.processes.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.approval.Decision;
import io.postillion.core.brand.BrandId;
import io.postillion.core.flow.WorkItem;
import io.postillion.core.flow.WorkItem.Kind;
import io.postillion.core.people.Role;
import io.postillion.core.post.PostId;
import io.postillion.processes.TestEngine;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Drives {@code post.bpmn} to each of its ends and through each of its boundary events. */
class PostProcessTest {

  private static final Set<String> PASSED = new TreeSet<>();

  @RegisterExtension static final TestEngine engine = TestEngine.withStandingClock();

  private final PostId post = PostId.random();

  @BeforeEach
  void a_post_is_planned() {
    engine.flow().startPost(TestEngine.BRAND, post);
  }

  @AfterEach
  void remember_the_way() {
    PASSED.addAll(engine.passed("post"));
  }

  @AfterAll
  static void every_end_and_every_boundary_event_was_reached() {
    assertThat(PASSED)
        .containsAll(Models.ids("post.bpmn", EndEvent.class))
        .containsAll(Models.ids("post.bpmn", BoundaryEvent.class))
        .containsAll(Models.ids("post.bpmn", FlowNode.class));
  }

  @Test
  void a_post_is_drafted_checked_approved_published_and_written_back() {
    engine.done("draft-post");
    check();
    decide(Decision.APPROVED);
    planFor(Duration.ofHours(2));

    engine.runDueJobs();
    assertThat(engine.jobs()).as("the timer waits for its time").hasSize(1);
    engine.clock().move(Duration.ofHours(2));
    engine.runDueJobs();
    engine.done("publish-post");
    engine.done("write-back-post");

    assertEnded("End_Published");
  }

  @Test
  void the_worker_is_told_brand_and_post() {
    LockedExternalTask task = engine.take("draft-post");

    assertThat(task.getVariables())
        .containsExactlyInAnyOrderEntriesOf(Map.of("brandId", "acme", "postId", post.toString()));
    assertThat(task.getBusinessKey()).isEqualTo(post.toString());
  }

  @Test
  void the_approval_is_told_what_it_is_about() {
    engine.done("draft-post");
    check();

    assertThat(
            engine
                .engine()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("approval-single")
                .processInstanceBusinessKey(post.toString())
                .variableValueEquals("brandId", "acme")
                .variableValueEquals("postId", post.toString())
                .variableValueEquals("revisionId", "revision-1")
                .count())
        .isEqualTo(1);
  }

  @Test
  void a_post_goes_round_until_its_approver_is_content() {
    engine.done("draft-post");
    for (int round = 0; round < 3; round++) {
      check();
      decide(Decision.CHANGES);
      answer(Kind.REVISE_POST, Role.MANAGER, "done");
    }
    check();
    decide(Decision.APPROVED);

    assertThat(engine.take("plan-publication").getVariables())
        .containsEntry("decision", "approved");
    assertThat(engine.passed("approval-single")).filteredOn("Task_ReviewPost"::equals).hasSize(4);
  }

  @Test
  void the_engine_says_at_once_what_the_approval_came_to() {
    engine.done("draft-post");
    check();

    assertThat(engine.decide(post, Decision.CHANGES, "Shorter")).contains(Decision.CHANGES);
    assertThat(engine.take("record-decision").getVariables())
        .containsEntry("decision", "changes")
        .containsEntry("revisionId", "revision-1");
  }

  @Test
  void an_approval_that_does_not_come_in_time_asks_a_person_and_nothing_goes_out() {
    engine.done("draft-post");
    check();
    engine.clock().move(Duration.ofDays(14));
    engine.runDueJobs();

    assertThat(engine.isRunning("approval-single")).isFalse();
    LockedExternalTask expiry = engine.take("record-decision");
    assertThat(expiry.getVariables()).containsEntry("decision", "expired");
    engine.complete(expiry, Map.of());
    answer(Kind.REVISE_POST, Role.MANAGER, "done");

    check();
    assertWaits(Kind.REVIEW_POST, Role.APPROVER);
  }

  @Test
  void an_approval_takes_no_longer_than_the_policy_allows() {
    String policy =
        engine
            .engine()
            .getRepositoryService()
            .createDeployment()
            .addString("approval-policy.dmn", hasty())
            .deploy()
            .getId();
    try {
      engine.done("draft-post");
      check();
      Instant asked = engine.clock().instant();
      assertThat(engine.workItems().until(TestEngine.BRAND, post))
          .contains(asked.plus(Duration.ofHours(4)));

      engine.flow().reviewUntil(TestEngine.BRAND, post, asked.plus(Duration.ofHours(2)));
      assertThat(engine.workItems().until(TestEngine.BRAND, post))
          .contains(asked.plus(Duration.ofHours(2)));
      engine.flow().reviewUntil(TestEngine.BRAND, post, asked.plus(Duration.ofDays(20)));

      engine.clock().move(Duration.ofHours(4));
      engine.runDueJobs();
      assertThat(engine.passed("post")).contains("Catch_TooLong");
      assertThat(engine.take("record-decision").getVariables())
          .containsEntry("decision", "expired");
      assertThat(engine.workItems().until(TestEngine.BRAND, post)).isEmpty();
    } finally {
      engine.engine().getRepositoryService().deleteDeployment(policy, true);
    }
  }

  /** Ours; posts to which no other row fits are to be approved within four hours. */
  private static String hasty() {
    String column = "<outputEntry id=\"Result_Otherwise_Within\">\n          <text>";
    String ours = Models.text("approval-policy.dmn");
    assertThat(ours).contains(column);
    return ours.replace(column, column + "\"PT4H\"");
  }

  @Test
  void a_post_that_waits_for_no_approval_has_no_time_for_it() {
    assertThat(engine.workItems().until(TestEngine.BRAND, post)).isEmpty();
    engine.done("draft-post");
    check();

    assertThat(engine.workItems().until(TestEngine.BRAND, post))
        .contains(engine.clock().instant().plus(Duration.ofDays(14)));
    assertThat(engine.workItems().until(new BrandId("other"), post)).isEmpty();
  }

  @Test
  void a_post_that_is_moved_while_it_is_reviewed_may_be_approved_until_then() {
    engine.done("draft-post");
    check();

    engine
        .flow()
        .reviewUntil(TestEngine.BRAND, post, engine.clock().instant().plus(Duration.ofDays(20)));
    engine.clock().move(Duration.ofDays(14));
    engine.runDueJobs();

    assertWaits(Kind.REVIEW_POST, Role.APPROVER);
    engine.clock().move(Duration.ofDays(6));
    engine.runDueJobs();
    assertThat(engine.workItems().of(TestEngine.BRAND, post)).isEmpty();
  }

  @Test
  void an_approval_process_may_say_itself_that_it_took_too_long() {
    engine.done("draft-post");
    check();
    engine.decide(post, Decision.APPROVED, "");
    engine.done("record-decision", Map.of("decision", "expired"));

    assertWaits(Kind.REVISE_POST, Role.MANAGER);
  }

  @Test
  void a_text_that_changes_after_some_agreed_is_checked_and_approved_afresh() {
    engine.done("draft-post");
    check();

    engine.flow().edited(TestEngine.BRAND, post);

    assertThat(engine.isRunning("approval-single")).isFalse();
    check();
    assertWaits(Kind.REVIEW_POST, Role.APPROVER);
  }

  @Test
  void an_approval_of_other_words_than_the_newest_is_none() {
    engine.done("draft-post");
    check();
    engine.decide(post, Decision.APPROVED, "");
    engine.error("record-decision", "NOT_APPROVED");

    check();
    assertWaits(Kind.REVIEW_POST, Role.APPROVER);
  }

  @Test
  void a_rejected_post_is_closed() {
    engine.done("draft-post");
    check();
    decide(Decision.REJECTED);

    close("rejected");
    assertEnded("End_Rejected");
  }

  @Test
  void without_a_draft_a_person_writes() {
    engine.error("draft-post", "DRAFT_FAILED");
    answer(Kind.WRITE_POST, Role.MANAGER, "done");

    check();
    assertWaits(Kind.REVIEW_POST, Role.APPROVER);
  }

  @Test
  void a_post_without_text_is_not_put_before_anyone() {
    engine.done("draft-post");
    engine.done("submit-post", Map.of("written", false));

    answer(Kind.WRITE_POST, Role.MANAGER, "drop");
    close("dropped");
    assertEnded("End_Dropped");
  }

  @Test
  void what_is_not_worth_revising_is_dropped() {
    engine.done("draft-post");
    check();
    decide(Decision.CHANGES);

    answer(Kind.REVISE_POST, Role.MANAGER, "drop");
    close("dropped");
    assertEnded("End_Dropped");
  }

  @ParameterizedTest
  @ValueSource(strings = {"plan-publication", "timer", "publish-post"})
  void an_edited_post_is_checked_and_approved_again(String place) {
    waitAt(place);

    engine.flow().edited(TestEngine.BRAND, post);

    check();
    assertWaits(Kind.REVIEW_POST, Role.APPROVER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"plan-publication", "timer", "publish-post"})
  void a_moved_post_enters_the_ledger_again(String place) {
    waitAt(place);

    engine.flow().rescheduled(TestEngine.BRAND, post);

    planFor(Duration.ofHours(1));
    assertThat(engine.jobs()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"plan-publication", "publish-post"})
  void a_post_whose_approval_is_gone_is_checked_again(String topic) {
    waitAt(topic);

    engine.error(topic, "NOT_APPROVED");

    check();
    assertWaits(Kind.REVIEW_POST, Role.APPROVER);
  }

  @Test
  void what_the_network_refuses_is_mended_and_approved_again() {
    waitAt("publish-post");
    engine.error("publish-post", "REJECTED");

    answer(Kind.MEND_POST, Role.MANAGER, "done");

    check();
    assertWaits(Kind.REVIEW_POST, Role.APPROVER);
  }

  @Test
  void what_cannot_be_mended_is_dropped() {
    waitAt("publish-post");
    engine.error("publish-post", "REJECTED");

    answer(Kind.MEND_POST, Role.MANAGER, "drop");
    close("dropped");
    assertEnded("End_Dropped");
  }

  @ParameterizedTest
  @CsvSource({
    "UNAUTHORISED, RECONNECT_CHANNEL, ADMIN",
    "GAVE_UP, STUCK_POST, MANAGER",
    "LATE, LATE_POST, MANAGER"
  })
  void a_post_that_did_not_get_out_is_tried_again(String code, Kind question, Role role) {
    getStuck(code);

    answer(question, role, "retry");

    planFor(Duration.ZERO);
    assertThat(engine.jobs()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"UNAUTHORISED, RECONNECT_CHANNEL, ADMIN", "GAVE_UP, STUCK_POST, MANAGER"})
  void a_post_that_did_not_get_out_may_be_dropped(String code, Kind question, Role role) {
    getStuck(code);

    answer(question, role, "drop");
    close("dropped");
    assertEnded("End_Dropped");
  }

  @Test
  void a_post_that_is_too_late_may_be_dropped() {
    getStuck("LATE");

    answer(Kind.LATE_POST, Role.MANAGER, "drop");
    close("dropped");
    assertEnded("End_DroppedLate");
  }

  @ParameterizedTest
  @ValueSource(strings = {"LATE", "GAVE_UP", "UNAUTHORISED"})
  void a_new_time_answers_the_question_what_to_do(String code) {
    getStuck(code);

    engine.flow().rescheduled(TestEngine.BRAND, post);

    assertThat(engine.workItems().of(TestEngine.BRAND, post)).isEmpty();
    planFor(Duration.ofHours(1));
    assertThat(engine.jobs()).hasSize(1);
  }

  @Test
  void so_do_other_words() {
    getStuck("LATE");

    engine.flow().edited(TestEngine.BRAND, post);
    engine.error("plan-publication", "NOT_APPROVED");

    check();
    assertWaits(Kind.REVIEW_POST, Role.APPROVER);
  }

  @Test
  void after_a_doubt_a_post_that_is_live_is_not_sent_again() {
    inDoubt();
    engine.done("look-for-post", Map.of("found", "live"));

    engine.done("write-back-post");
    assertEnded("End_Published");
  }

  @Test
  void after_a_doubt_a_post_that_is_absent_is_sent_again() {
    inDoubt();
    engine.done("look-for-post", Map.of("found", "absent"));

    planFor(Duration.ZERO);
    assertThat(engine.jobs()).hasSize(1);
  }

  @Test
  void where_the_network_cannot_tell_a_person_looks_and_finds_it() {
    inDoubt();
    engine.done("look-for-post", Map.of("found", "unclear"));
    answer(Kind.IS_IT_LIVE, Role.MANAGER, "live");

    engine.done("write-back-post");
    assertEnded("End_Published");
  }

  @Test
  void where_the_network_does_not_answer_a_person_looks_and_does_not_find_it() {
    inDoubt();
    engine.error("look-for-post", "GAVE_UP");
    answer(Kind.IS_IT_LIVE, Role.MANAGER, "absent");

    planFor(Duration.ZERO);
    assertThat(engine.jobs()).hasSize(1);
  }

  @Test
  void a_cms_that_is_down_does_not_make_a_published_post_look_unpublished() {
    waitAt("publish-post");
    engine.done("publish-post");

    engine.error("write-back-post", "NOT_WRITTEN_BACK");

    assertEnded("End_PublishedCmsNotTold");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "draft-post",
        "submit-post",
        "review",
        "plan-publication",
        "timer",
        "publish-post",
        "look-for-post"
      })
  void a_post_can_be_called_off_wherever_it_stands(String place) {
    waitAt(place);

    engine.flow().cancelled(TestEngine.BRAND, post);

    assertThat(engine.workItems().of(TestEngine.BRAND)).isEmpty();
    assertThat(engine.jobs()).isEmpty();
    assertThat(engine.isRunning("approval-single")).isFalse();
    close("cancelled");
    assertEnded("End_Cancelled");
  }

  private void waitAt(String place) {
    if (place.equals("draft-post")) {
      return;
    }
    engine.done("draft-post");
    if (place.equals("submit-post")) {
      return;
    }
    check();
    if (place.equals("review")) {
      return;
    }
    decide(Decision.APPROVED);
    if (place.equals("plan-publication")) {
      return;
    }
    planFor(Duration.ofHours(1));
    if (place.equals("timer")) {
      return;
    }
    engine.clock().move(Duration.ofHours(1));
    engine.runDueJobs();
    if (place.equals("look-for-post")) {
      engine.error("publish-post", "OUTCOME_UNKNOWN");
    }
  }

  private void getStuck(String code) {
    waitAt("publish-post");
    engine.error("publish-post", code);
    if (code.equals("GAVE_UP")) {
      LockedExternalTask flag = engine.take("flag-post");
      assertThat(flag.getVariables()).containsEntry("attention", "as played");
      engine.complete(flag, Map.of());
    }
  }

  private void inDoubt() {
    waitAt("look-for-post");
  }

  private void check() {
    engine.checked();
  }

  private void decide(Decision decision) {
    engine.decide(post, decision, "as played");
    engine.done("record-decision");
  }

  private void planFor(Duration later) {
    engine.done(
        "plan-publication", Map.of("wakeAt", Date.from(engine.clock().instant().plus(later))));
  }

  private void answer(Kind kind, Role role, String answer) {
    engine.workItems().answer(TestEngine.BRAND, assertWaits(kind, role).id(), answer);
  }

  private WorkItem assertWaits(Kind kind, Role role) {
    assertThat(engine.workItems().of(TestEngine.BRAND, post))
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.kind()).isEqualTo(kind);
              assertThat(item.role()).isEqualTo(role);
              assertThat(item.postOf()).isEqualTo(post);
            });
    return engine.workItems().of(TestEngine.BRAND, post).get(0);
  }

  private void close(String outcome) {
    LockedExternalTask task = engine.take("close-post");
    assertThat(task.getVariables()).containsEntry("outcome", outcome);
    engine.complete(task, Map.of());
  }

  private void assertEnded(String end) {
    assertThat(engine.passed("post")).contains(end);
    assertThat(engine.isRunning("post")).isFalse();
    assertThat(engine.isRunning("approval-single")).isFalse();
  }
}
