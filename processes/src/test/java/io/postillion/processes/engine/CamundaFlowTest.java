package io.postillion.processes.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.core.RefusedException;
import io.postillion.core.RefusedException.Reason;
import io.postillion.core.approval.Ballot;
import io.postillion.core.approval.Decision;
import io.postillion.core.brand.BrandId;
import io.postillion.core.flow.Question;
import io.postillion.core.flow.Whereabouts;
import io.postillion.core.flow.WorkItem;
import io.postillion.core.flow.WorkItem.Kind;
import io.postillion.core.people.Role;
import io.postillion.core.post.PostId;
import io.postillion.processes.TestEngine;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The three ports against a real engine; the models' own tests drive the rest. */
class CamundaFlowTest {

  private static final BrandId OTHER = new BrandId("other");

  @RegisterExtension static final TestEngine engine = TestEngine.withStandingClock();

  private final PostId post = PostId.random();

  @Test
  void work_items_say_what_is_asked_of_whom_since_when() {
    Instant before = engine.clock().instant();
    inReview(post);

    assertThat(engine.workItems().of(TestEngine.BRAND))
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.kind()).isEqualTo(Kind.REVIEW_POST);
              assertThat(item.brand()).isEqualTo(TestEngine.BRAND);
              assertThat(item.post()).isEqualTo(post);
              assertThat(item.article()).isNull();
              assertThat(item.role()).isEqualTo(Role.APPROVER);
              assertThat(item.since()).isEqualTo(before);
            });
  }

  @Test
  void whoever_listens_hears_of_each_question_that_is_asked_at_the_desk() {
    inReview(post);

    assertThat(engine.asked())
        .containsExactly(
            new Question(
                TestEngine.BRAND,
                engine.workItems().of(TestEngine.BRAND, post).get(0).id(),
                Kind.REVIEW_POST,
                post,
                null));
  }

  @Test
  void the_oldest_work_comes_first() {
    PostId younger = PostId.random();
    engine.flow().startPost(TestEngine.BRAND, post);
    engine.error("draft-post", "DRAFT_FAILED");
    engine.clock().move(Duration.ofMinutes(5));
    inReview(younger);

    assertThat(engine.workItems().of(TestEngine.BRAND))
        .extracting(WorkItem::post)
        .containsExactly(post, younger);
    assertThat(engine.workItems().of(TestEngine.BRAND, younger))
        .extracting(WorkItem::post)
        .containsExactly(younger);
  }

  @Test
  void a_brand_sees_its_own_work_only() {
    inReview(post);

    assertThat(engine.workItems().of(OTHER)).isEmpty();
    assertThat(engine.workItems().of(OTHER, post)).isEmpty();
    assertThat(new CamundaDiagrams(engine.engine()).of(OTHER, post)).isEmpty();
  }

  @Test
  void where_the_engine_keeps_no_decisions_an_approval_still_has_its_reason() {
    inReview(post);

    assertThat(new CamundaRounds(engine.engine()).of(TestEngine.BRAND, post))
        .singleElement()
        .satisfies(
            round -> {
              assertThat(round.reason()).isEqualTo("usual");
              assertThat(round.rule()).isNull();
            });
  }

  @Test
  void each_group_that_a_review_is_for_is_asked() {
    String deployment =
        engine
            .engine()
            .getRepositoryService()
            .createDeployment()
            .addModelInstance(
                "either.bpmn",
                Bpmn.createExecutableProcess("either")
                    .camundaHistoryTimeToLive(1)
                    .startEvent()
                    .userTask("Ask")
                    .camundaFormKey("desk:review-post")
                    .camundaCandidateGroups("approver,legal")
                    .endEvent()
                    .done())
            .deploy()
            .getId();
    engine
        .engine()
        .getRuntimeService()
        .startProcessInstanceByKey(
            "either", post.toString(), Map.of("brandId", "acme", "postId", post.toString()));

    assertThat(engine.workItems().of(TestEngine.BRAND, post))
        .extracting(item -> item.asked().group())
        .containsExactly("approver", "legal");
    assertThat(engine.workItems().of(TestEngine.BRAND))
        .extracting(item -> item.asked().group())
        .containsExactlyInAnyOrder("approver", "legal");
    engine.engine().getRepositoryService().deleteDeployment(deployment, true);
  }

  @Test
  void a_brand_cannot_touch_the_work_of_another() {
    inReview(post);
    String review = engine.workItems().of(TestEngine.BRAND).get(0).id();

    assertRefused(
        Reason.ALREADY_DONE,
        () -> engine.flow().decided(OTHER, post, new Ballot(review, Decision.APPROVED, "", 1, 0)));
    assertRefused(Reason.ALREADY_DONE, () -> engine.workItems().answer(OTHER, review, "done"));
    engine.flow().cancelled(OTHER, post);

    assertThat(engine.workItems().of(TestEngine.BRAND)).hasSize(1);
  }

  @Test
  void a_second_decision_comes_too_late() {
    inReview(post);
    engine.decide(post, Decision.CHANGES, "Shorter");

    assertRefused(Reason.ALREADY_DONE, () -> engine.decide(post, Decision.APPROVED, ""));
  }

  @Test
  void a_second_answer_comes_too_late() {
    engine.flow().startPost(TestEngine.BRAND, post);
    engine.error("draft-post", "DRAFT_FAILED");
    String question = engine.workItems().of(TestEngine.BRAND).get(0).id();
    engine.workItems().answer(TestEngine.BRAND, question, "done");

    assertRefused(
        Reason.ALREADY_DONE, () -> engine.workItems().answer(TestEngine.BRAND, question, "drop"));
  }

  @Test
  void a_review_is_not_answered_like_a_question() {
    inReview(post);
    String review = engine.workItems().of(TestEngine.BRAND).get(0).id();

    assertRefused(
        Reason.WRONG_STATUS, () -> engine.workItems().answer(TestEngine.BRAND, review, "done"));
  }

  @Test
  void a_comment_may_be_longer_than_the_engine_keeps() {
    inReview(post);

    engine.decide(post, Decision.CHANGES, "word ".repeat(2000));
    engine.done("record-decision");

    assertThat(engine.workItems().of(TestEngine.BRAND))
        .extracting(WorkItem::kind)
        .containsExactly(Kind.REVISE_POST);
  }

  @Test
  void a_new_time_that_nobody_waits_for_changes_nothing_in_the_process() {
    inReview(post);

    engine.flow().rescheduled(TestEngine.BRAND, post);

    assertThat(engine.workItems().of(TestEngine.BRAND))
        .extracting(WorkItem::kind)
        .containsExactly(Kind.REVIEW_POST);
  }

  @Test
  void calling_off_a_post_without_a_process_is_no_error() {
    assertThatCode(() -> engine.flow().cancelled(TestEngine.BRAND, PostId.random()))
        .doesNotThrowAnyException();
  }

  @Test
  void the_diagram_shows_where_a_post_stands_and_how_it_got_there() {
    inReview(post);

    Whereabouts here = whereabouts();

    assertThat(here.bpmn()).contains("bpmndi:BPMNShape", "Task_ApprovePost");
    assertThat(here.active()).containsExactly("Task_ApprovePost");
    assertThat(here.passed())
        .contains("Start_PostPlanned", "Task_DraftPost", "Task_CheckPost", "Gateway_TextThere")
        .doesNotContain("Task_ApprovePost");
  }

  @Test
  void the_diagram_is_still_there_when_the_process_has_ended() {
    inReview(post);
    engine.decide(post, Decision.REJECTED, "Off topic");
    engine.done("record-decision");
    engine.done("close-post");

    Whereabouts here = whereabouts();

    assertThat(here.active()).isEmpty();
    assertThat(here.passed()).contains("Task_ApprovePost", "End_Rejected");
  }

  private Whereabouts whereabouts() {
    return new CamundaDiagrams(engine.engine()).of(TestEngine.BRAND, post).orElseThrow();
  }

  private static void inReview(PostId post) {
    engine.flow().startPost(TestEngine.BRAND, post);
    engine.done("draft-post");
    engine.checked();
  }

  private static void assertRefused(Reason reason, Runnable work) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            RefusedException.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }
}
