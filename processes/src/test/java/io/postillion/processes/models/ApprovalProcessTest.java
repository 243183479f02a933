package io.postillion.processes.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.approval.Decision;
import io.postillion.core.post.PostId;
import io.postillion.processes.TestEngine;
import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Drives {@code approval-single.bpmn} alone, as its contract has it. */
class ApprovalProcessTest {

  @RegisterExtension static final TestEngine engine = TestEngine.withStandingClock();

  private final PostId post = PostId.random();

  @BeforeEach
  void a_review_is_wanted() {
    engine
        .engine()
        .getRuntimeService()
        .startProcessInstanceByKey(
            "approval-single",
            post.toString(),
            Map.of(
                "brandId", "acme",
                "postId", post.toString(),
                "revisionId", "revision-1",
                "reminderCycle", "R/P1D"));
  }

  @ParameterizedTest
  @EnumSource
  void it_hands_back_the_decision_and_the_comment(Decision decision) {
    engine.decide(post, decision, "In a word");

    assertThat(engine.passed("approval-single")).contains("Task_ReviewPost", "End_Decided");
    assertThat(variable("decision")).isEqualTo(decision.word());
    assertThat(variable("comment")).isEqualTo("In a word");
  }

  @Test
  void its_approver_is_reminded_every_day() {
    for (int day = 0; day < 3; day++) {
      engine.clock().move(Duration.ofHours(23));
      engine.runDueJobs();
      assertThat(engine.passed("approval-single")).filteredOn("End_Reminded"::equals).hasSize(day);

      engine.clock().move(Duration.ofHours(1));
      engine.runDueJobs();
      LockedExternalTask reminder = engine.take("remind-approver");
      assertThat(reminder.getVariables()).containsEntry("postId", post.toString());
      engine.complete(reminder, Map.of());
    }
    assertThat(engine.passed("approval-single")).contains("Catch_Reminder");
    assertThat(engine.isRunning("approval-single")).isTrue();
  }

  @Test
  void a_reminder_that_is_still_on_its_way_does_not_hold_up_the_decision() {
    engine.clock().move(Duration.ofDays(1));
    engine.runDueJobs();

    engine.decide(post, Decision.APPROVED, "");

    assertThat(engine.isRunning("approval-single")).isFalse();
    assertThat(engine.jobs()).isEmpty();
  }

  private static Object variable(String name) {
    HistoricVariableInstance variable =
        engine
            .engine()
            .getHistoryService()
            .createHistoricVariableInstanceQuery()
            .variableName(name)
            .singleResult();
    return variable.getValue();
  }
}
