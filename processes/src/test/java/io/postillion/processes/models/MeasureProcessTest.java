package io.postillion.processes.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.approval.Decision;
import io.postillion.core.insight.Moment;
import io.postillion.core.post.PostId;
import io.postillion.processes.TestEngine;
import io.postillion.processes.engine.CamundaMeasureTimers;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Drives {@code measure-post.bpmn} to each of its ends and through each of its boundary events. */
class MeasureProcessTest {

  private static final Set<String> PASSED = new TreeSet<>();
  private static final Duration CALM = Duration.ofMinutes(5);

  @RegisterExtension static final TestEngine engine = TestEngine.withStandingClock();

  private final PostId post = PostId.random();

  @BeforeEach
  void a_post_is_out() {
    Map<Moment, Instant> when = new EnumMap<>(Moment.class);
    for (Moment moment : Moment.values()) {
      when.put(moment, engine.clock().instant().plus(moment.after()).plus(CALM));
    }
    new CamundaMeasureTimers(engine.engine()).start(TestEngine.BRAND, post, when);
  }

  @AfterEach
  void remember_the_way() {
    PASSED.addAll(engine.passed("measure-post"));
  }

  @AfterAll
  static void every_element_was_reached() {
    assertThat(PASSED).containsAll(Models.ids("measure-post.bpmn", FlowNode.class));
  }

  @Test
  void it_is_measured_after_an_hour_a_day_and_a_week() {
    engine.clock().move(Duration.ofHours(1));
    engine.runDueJobs();
    assertThat(engine.jobs()).as("the timer waits for its time").hasSize(1);
    engine.clock().move(CALM);
    measure("hour");
    engine.clock().move(Duration.ofHours(23));
    measure("day");
    engine.clock().move(Duration.ofDays(6));
    measure("week");

    assertEnded("End_AllMeasured");
  }

  @Test
  void the_worker_is_told_brand_post_and_moment() {
    LockedExternalTask task = waitAt("hour");

    assertThat(task.getVariables())
        .containsEntry("brandId", "acme")
        .containsEntry("postId", post.toString())
        .containsEntry("moment", "hour");
    assertThat(task.getBusinessKey()).isEqualTo(post.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "hour, POST_GONE, End_PostGone",
    "day, POST_GONE, End_PostGone",
    "week, POST_GONE, End_PostGone",
    "hour, CHANNEL_OUT, End_ChannelOut",
    "day, CHANNEL_OUT, End_ChannelOut",
    "hour, NOT_TOLD, End_NotTold",
    "hour, GAVE_UP, End_GaveUp",
    "week, GAVE_UP, End_GaveUp"
  })
  void where_there_is_nothing_to_measure_it_ends_without_asking_anybody(
      String moment, String code, String end) {
    engine
        .engine()
        .getExternalTaskService()
        .handleBpmnError(waitAt(moment).getId(), "test", code, "as played");

    assertEnded(end);
    assertThat(engine.jobs()).isEmpty();
    assertThat(engine.workItems().of(TestEngine.BRAND)).isEmpty();
    assertThat(engine.engine().getRuntimeService().createIncidentQuery().count()).isZero();
  }

  @Test
  void whatever_is_due_goes_before_it() {
    assertThat(engine.jobs()).extracting(Job::getPriority).containsExactly(-100L);

    waitAt("hour");

    assertThat(engine.engine().getExternalTaskService().createExternalTaskQuery().list())
        .singleElement()
        .satisfies(task -> assertThat(task.getPriority()).isEqualTo(-100));
  }

  @Test
  void of_what_is_due_at_the_same_second_a_due_post_is_among_the_first_that_are_fetched() {
    for (int i = 0; i < 40; i++) {
      a_post_is_out();
    }
    wakeAt(engine.clock().instant().plus(Duration.ofHours(1)).plus(CALM));
    engine.clock().move(Duration.ofHours(1).plus(CALM));

    List<String> first = acquired();

    assertThat(first).hasSize(20);
    assertThat(engine.jobs())
        .hasSize(42)
        .filteredOn(job -> job.getPriority() == 100)
        .singleElement()
        .satisfies(due -> assertThat(first).contains(due.getId()));
  }

  /** As the job executor does it. */
  private static List<String> acquired() {
    ProcessEngineConfigurationImpl settings =
        (ProcessEngineConfigurationImpl) engine.engine().getProcessEngineConfiguration();
    return settings
        .getCommandExecutorTxRequired()
        .execute(new AcquireJobsCmd(settings.getJobExecutor(), 20))
        .getJobIdBatches()
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  /** Another post, approved and to be woken then. */
  private static void wakeAt(Instant then) {
    engine.flow().startPost(TestEngine.BRAND, PostId.random());
    engine.done("draft-post");
    engine.checked();
    PostId due = engine.workItems().of(TestEngine.BRAND).get(0).postOf();
    engine.decide(due, Decision.APPROVED, "");
    engine.done("record-decision");
    engine.done("plan-publication", Map.of("wakeAt", Date.from(then)));
  }

  @Test
  void calling_a_post_off_or_moving_it_does_not_touch_it() {
    engine.flow().cancelled(TestEngine.BRAND, post);
    engine.flow().rescheduled(TestEngine.BRAND, post);
    engine.flow().edited(TestEngine.BRAND, post);

    assertThat(engine.isRunning("measure-post")).isTrue();
  }

  private void measure(String moment) {
    engine.runDueJobs();
    LockedExternalTask task = engine.take("measure-post");
    assertThat(task.getVariables()).containsEntry("moment", moment);
    engine.complete(task, Map.of());
  }

  private LockedExternalTask waitAt(String moment) {
    engine.clock().move(Duration.ofHours(1).plus(CALM));
    if (!moment.equals("hour")) {
      measure("hour");
      engine.clock().move(Duration.ofHours(23));
      if (!moment.equals("day")) {
        measure("day");
        engine.clock().move(Duration.ofDays(6));
      }
    }
    engine.runDueJobs();
    return engine.take("measure-post");
  }

  private void assertEnded(String end) {
    assertThat(engine.passed("measure-post")).contains(end);
    assertThat(engine.isRunning("measure-post")).isFalse();
  }
}
