package io.postillion.processes.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.approval.Decision;
import io.postillion.core.brand.BrandId;
import io.postillion.core.flow.running.Alarm;
import io.postillion.core.flow.running.GroupTimes;
import io.postillion.core.flow.running.Model;
import io.postillion.core.flow.running.RunningModel;
import io.postillion.core.flow.running.RunningModels;
import io.postillion.core.flow.running.Spread;
import io.postillion.core.flow.running.Step;
import io.postillion.core.post.PostId;
import io.postillion.processes.TestEngine;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CamundaRunningModelsTest {

  private static final BrandId OTHER = new BrandId("other");

  @RegisterExtension static final TestEngine engine = TestEngine.withStandingClock();

  private final MemoryEndedDays days = new MemoryEndedDays();
  private RunningModels models;
  private Instant begin;

  @BeforeEach
  void open() {
    models = new CamundaRunningModels(engine.engine(), days, engine.clock());
    begin = engine.clock().instant();
  }

  @Test
  void what_waits_is_counted_at_its_step_with_its_age() {
    inReview(TestEngine.BRAND);
    engine.clock().move(Duration.ofHours(2));
    inReview(TestEngine.BRAND);
    engine.clock().move(Duration.ofHours(1));
    inReview(TestEngine.BRAND);

    assertThat(step("approval-single", "Task_ReviewPost"))
        .satisfies(
            review -> {
              assertThat(review.name()).isEqualTo("Review post");
              assertThat(review.kind()).isEqualTo(Step.Kind.PERSON);
              assertThat(review.groups()).containsExactly("approver");
              assertThat(review.waiting().count()).isEqualTo(3);
              assertThat(review.waiting().oldest()).isEqualTo(begin);
              assertThat(review.waiting().median()).isEqualTo(begin.plus(Duration.ofHours(2)));
              assertThat(review.took().count()).isZero();
            });
    assertThat(step("post", "Task_ApprovePost").waiting().count()).isEqualTo(3);
    assertThat(step("post", "Task_ApprovePost").kind()).isEqualTo(Step.Kind.CALL);
    assertThat(model("post").steps()).extracting(Step::id).doesNotContain("SubProcess_BringOut");
  }

  @Test
  void a_step_says_how_long_it_took_in_the_middle_and_nine_times_of_ten() {
    for (int hours = 1; hours <= 11; hours++) {
      PostId post = inReview(TestEngine.BRAND);
      engine.clock().move(Duration.ofHours(hours));
      engine.decide(post, Decision.APPROVED, "");
    }

    Step review = step("approval-single", "Task_ReviewPost");
    assertThat(review.took().count()).isEqualTo(11);
    assertThat(review.took().median()).isEqualTo(Duration.ofHours(6));
    assertThat(review.took().p90()).isEqualTo(Duration.ofHours(10));
    assertThat(review.took().total()).isEqualTo(Duration.ofHours(66));
    assertThat(model("approval-single").groups())
        .containsExactly(new GroupTimes("approver", 0, review.took()));
  }

  @Test
  void a_group_that_is_asked_at_several_steps_is_counted_over_all_of_them() {
    PostId written = PostId.random();
    engine.flow().startPost(TestEngine.BRAND, written);
    engine.error("draft-post", "DRAFT_FAILED");
    engine.clock().move(Duration.ofHours(1));
    answer("done");
    submitted();
    engine.decide(written, Decision.CHANGES, "Shorter");
    engine.done("record-decision");
    engine.clock().move(Duration.ofHours(3));
    answer("done");

    assertThat(model("post").groups())
        .filteredOn(group -> group.group().equals("manager"))
        .singleElement()
        .satisfies(
            managers -> {
              assertThat(managers.took().count()).isEqualTo(2);
              assertThat(managers.took().median()).isEqualTo(Duration.ofHours(1));
              assertThat(managers.took().p90()).isEqualTo(Duration.ofHours(3));
              assertThat(managers.took().total()).isEqualTo(Duration.ofHours(4));
            });
  }

  @Test
  void reviews_that_asked_for_changes_are_a_share_of_all_decided_ones() {
    for (Decision decision :
        new Decision[] {
          Decision.CHANGES, Decision.APPROVED, Decision.REJECTED, Decision.APPROVED
        }) {
      engine.decide(inReview(TestEngine.BRAND), decision, "So");
    }
    inReview(TestEngine.BRAND);

    for (String key : new String[] {"post", "approval-single"}) {
      assertThat(model(key).decisions())
          .isEqualTo(Map.of("changes", 1L, "approved", 2L, "rejected", 1L));
      assertThat(model(key).changesPercent()).isEqualTo(25);
    }
  }

  @Test
  void reminders_that_were_due_are_counted_and_are_no_deadlines() {
    inReview(TestEngine.BRAND);
    for (int day = 0; day < 2; day++) {
      engine.clock().move(Duration.ofDays(1));
      engine.runDueJobs();
    }

    assertThat(model("approval-single").alarms())
        .containsExactly(new Alarm("Catch_Reminder", "Still waiting", "Review post", false, 2));
    assertThat(model("approval-single").reminders()).isEqualTo(2);
    assertThat(model("approval-single").missed()).isZero();
  }

  @Test
  void what_ended_before_the_window_is_not_counted() {
    engine.decide(inReview(TestEngine.BRAND), Decision.CHANGES, "So");
    engine.done("record-decision");
    engine.clock().move(Duration.ofDays(8));
    begin = engine.clock().instant().minus(Duration.ofDays(7));

    assertThat(step("approval-single", "Task_ReviewPost").took().count()).isZero();
    assertThat(model("post").decisions()).isEmpty();
    assertThat(step("post", "Task_RevisePost").waiting().count()).isOne();
  }

  @Test
  void a_day_that_is_over_is_summed_once_and_counts_on_when_the_history_is_gone() {
    decidedAfter(Duration.ofHours(2));
    engine.clock().move(Duration.ofDays(2));
    decidedAfter(Duration.ofHours(4));
    RunningModel before = model("approval-single");

    forgetHistory(engine.clock().instant().minus(Duration.ofDays(1)));
    RunningModel after = model("approval-single");

    assertThat(after).isEqualTo(before);
    assertThat(after.steps())
        .filteredOn(step -> step.id().equals("Task_ReviewPost"))
        .singleElement()
        .satisfies(
            review -> {
              assertThat(review.took().count()).isEqualTo(2);
              assertThat(review.took().total()).isEqualTo(Duration.ofHours(6));
            });
    assertThat(after.decisions()).isEqualTo(Map.of("approved", 2L));
  }

  @Test
  void the_database_puts_a_span_into_its_bracket() {
    Duration took = Duration.ofMinutes(137);
    decidedAfter(took);
    engine.clock().move(Duration.ofDays(2));
    models.sumUp(TestEngine.BRAND, begin);

    LocalDate day = LocalDate.ofInstant(begin, ZoneOffset.UTC);
    assertThat(
            days.sum(TestEngine.BRAND, "approval-single", day, day.plusDays(2))
                .steps()
                .get("Task_ReviewPost")
                .shares())
        .isEqualTo(Map.of(Spread.bracket(took), new Spread.Share(1, took.toMillis())));
  }

  @Test
  void a_day_is_not_summed_before_all_that_ended_on_it_is_stored() {
    Instant midnight = begin.truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(1));
    decidedAfter(Duration.between(begin, midnight.minusSeconds(1)));
    LocalDate day = LocalDate.ofInstant(begin, ZoneOffset.UTC);

    engine.clock().move(Duration.ofMinutes(59));
    assertThat(model("approval-single").reviews()).isOne();
    assertThat(days.kept(TestEngine.BRAND, "approval-single", day, day.plusDays(2))).isEmpty();

    engine.clock().move(Duration.ofMinutes(2));
    assertThat(model("approval-single").reviews()).isOne();
    assertThat(days.kept(TestEngine.BRAND, "approval-single", day, day.plusDays(2)))
        .containsExactly(day);
  }

  @Test
  void the_days_of_all_models_are_summed_before_anybody_asks_and_not_again() {
    decidedAfter(Duration.ofHours(1));
    engine.clock().move(Duration.ofDays(3));
    int models = this.models.models(TestEngine.BRAND).size();

    assertThat(this.models.sumUp(TestEngine.BRAND, begin)).isEqualTo(3 * models);
    assertThat(this.models.sumUp(TestEngine.BRAND, begin)).isZero();

    forgetHistory(engine.clock().instant());
    assertThat(model("approval-single").reviews()).isOne();
    assertThat(model("post").reviews()).isOne();
  }

  private static void decidedAfter(Duration time) {
    PostId post = inReview(TestEngine.BRAND);
    engine.clock().move(time);
    engine.decide(post, Decision.APPROVED, "");
  }

  /** As the engine's own clean-up would, of approvals that ended before. */
  private static void forgetHistory(Instant before) {
    HistoryService history = engine.engine().getHistoryService();
    history
        .createHistoricProcessInstanceQuery()
        .processDefinitionKey("approval-single")
        .finishedBefore(Date.from(before))
        .list()
        .forEach(one -> history.deleteHistoricProcessInstance(one.getId()));
  }

  @Test
  void nothing_of_another_brand_is_counted() {
    engine.decide(inReview(TestEngine.BRAND), Decision.CHANGES, "So");
    inReview(TestEngine.BRAND);

    RunningModel theirs = models.of(OTHER, "post", begin).orElseThrow();
    assertThat(theirs.steps())
        .allSatisfy(
            step -> {
              assertThat(step.waiting().count()).isZero();
              assertThat(step.took().count()).isZero();
            });
    assertThat(theirs.decisions()).isEmpty();
  }

  @Test
  void our_models_are_listed_by_name_and_those_of_the_host_are_not() {
    engine
        .engine()
        .getRepositoryService()
        .createDeployment()
        .addModelInstance(
            "theirs.bpmn",
            org.camunda.bpm.model.bpmn.Bpmn.createExecutableProcess("their-holidays")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask("Ask")
                .endEvent()
                .done())
        .deploy();

    assertThat(models.models(TestEngine.BRAND))
        .extracting(Model::key)
        .contains("post", "approval-single", "article-to-posts")
        .doesNotContain("their-holidays");
    assertThat(models.of(TestEngine.BRAND, "their-holidays", begin)).isEmpty();

    engine
        .engine()
        .getRuntimeService()
        .startProcessInstanceByKey("their-holidays", Map.of("brandId", TestEngine.BRAND.value()));
    assertThat(models.models(TestEngine.BRAND)).extracting(Model::key).contains("their-holidays");
    assertThat(models.models(OTHER)).extracting(Model::key).doesNotContain("their-holidays");
  }

  private RunningModel model(String key) {
    return models.of(TestEngine.BRAND, key, begin).orElseThrow();
  }

  private Step step(String key, String id) {
    return model(key).steps().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  private static void answer(String word) {
    String question = engine.workItems().of(TestEngine.BRAND).get(0).id();
    engine.workItems().answer(TestEngine.BRAND, question, word);
  }

  private static PostId inReview(BrandId brand) {
    PostId post = PostId.random();
    engine.flow().startPost(brand, post);
    engine.done("draft-post");
    submitted();
    return post;
  }

  private static void submitted() {
    engine.checked(Map.of("revisionId", "revision-1", "author", "person"));
  }
}
