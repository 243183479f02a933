package io.postillion.processes.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.approval.Asked;
import io.postillion.core.approval.Asked.Exclusion;
import io.postillion.core.approval.Decision;
import io.postillion.core.flow.WorkItem;
import io.postillion.core.post.PostId;
import io.postillion.processes.TestEngine;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Drives each approval of the library through all of its paths, as its contract has it. */
class ApprovalLibraryTest {

  private static final List<String> LIBRARY =
      List.of(
          "approval-two-steps",
          "approval-parallel",
          "approval-quorum",
          "approval-four-eyes",
          "approval-client",
          "approval-risk-routed",
          "approval-fast-lane",
          "approval-emergency");

  private static final Map<String, Set<String>> PASSED = new HashMap<>();

  @RegisterExtension static final TestEngine engine = TestEngine.withStandingClock();

  private final PostId post = PostId.random();

  @AfterEach
  void remember_the_way() {
    LIBRARY.forEach(
        process ->
            PASSED.computeIfAbsent(process, key -> new TreeSet<>()).addAll(engine.passed(process)));
  }

  @AfterAll
  static void every_step_of_every_approval_was_reached() {
    LIBRARY.forEach(
        process ->
            assertThat(PASSED.get(process))
                .as(process)
                .containsAll(Models.ids(process + ".bpmn", FlowNode.class)));
  }

  @Test
  void two_steps_ask_legal_only_after_brand() {
    start("approval-two-steps");
    assertAsked("brand");
    decide(Decision.APPROVED);
    assertAsked("legal");
    decide(Decision.APPROVED);

    assertDecided("approval-two-steps", "approved");
  }

  @ParameterizedTest
  @CsvSource({"approval-two-steps, brand", "approval-client, approver"})
  void the_first_refusal_of_two_steps_sends_it_back(String process, String first) {
    start(process);
    assertAsked(first);
    decide(Decision.CHANGES);

    assertDecided(process, "changes");
  }

  @Test
  void the_second_of_two_may_reject_what_the_first_agreed_to() {
    start("approval-two-steps");
    decide(Decision.APPROVED);
    decide(Decision.REJECTED);

    assertDecided("approval-two-steps", "rejected");
  }

  @Test
  void a_client_is_asked_after_the_house() {
    start("approval-client");
    decide(Decision.APPROVED);
    assertAsked("client");
    decide(Decision.APPROVED);

    assertDecided("approval-client", "approved");
  }

  @Test
  void in_parallel_all_are_asked_at_once_and_all_must_agree() {
    start("approval-parallel");
    assertAsked("brand", "legal");
    decide("legal", Decision.APPROVED);
    assertAsked("brand");
    decide("brand", Decision.APPROVED);

    assertDecided("approval-parallel", "approved");
  }

  @ParameterizedTest
  @ValueSource(strings = {"brand", "legal"})
  void in_parallel_the_first_refusal_stops_it(String who) {
    start("approval-parallel");
    decide(who, Decision.CHANGES);

    assertAsked();
    assertDecided("approval-parallel", "changes");
  }

  @ParameterizedTest
  @CsvSource({"brand, legal", "legal, brand"})
  void in_parallel_a_refusal_counts_after_an_agreement(String agrees, String refuses) {
    start("approval-parallel");
    decide(agrees, Decision.APPROVED);
    decide(refuses, Decision.REJECTED);

    assertDecided("approval-parallel", "rejected");
  }

  @Test
  void a_quorum_is_reached_when_two_of_three_agree() {
    start("approval-quorum");
    assertThat(asked())
        .hasSize(3)
        .allSatisfy(item -> assertThat(item.asked().notBy()).containsExactly(Exclusion.VOTERS));
    engine.decide(post, Decision.APPROVED, "", 1, 0);
    engine.decide(post, Decision.CHANGES, "No", 1, 1);
    assertThat(asked()).hasSize(1);
    engine.decide(post, Decision.APPROVED, "", 2, 1);

    assertDecided("approval-quorum", "approved");
  }

  @Test
  void a_quorum_that_cannot_be_reached_any_more_is_not_waited_for() {
    start("approval-quorum");
    engine.decide(post, Decision.REJECTED, "No", 0, 1);
    engine.decide(post, Decision.CHANGES, "No", 0, 2);

    assertDecided("approval-quorum", "changes");
  }

  @Test
  void four_eyes_keep_the_authors_out() {
    start("approval-four-eyes");
    assertThat(asked())
        .extracting(WorkItem::asked)
        .extracting(Asked::notBy)
        .containsExactly(Set.of(Exclusion.AUTHORS));
    decide(Decision.APPROVED);

    assertDecided("approval-four-eyes", "approved");
  }

  @Test
  void what_was_approved_beforehand_asks_nobody() {
    start("approval-fast-lane");
    engine.done(
        "apply-standing-approval",
        Map.of("covered", true, "decision", "approved", "comment", "Opening hours"));

    assertDecided("approval-fast-lane", "approved");
    assertThat(asked()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Decision.class)
  void what_was_not_approved_beforehand_is_read_by_an_approver(Decision decision) {
    start("approval-fast-lane");
    engine.done("apply-standing-approval", Map.of("covered", false));
    assertAsked("approver");
    remind();
    decide(decision);

    assertDecided("approval-fast-lane", decision.word());
  }

  @ParameterizedTest
  @CsvSource({"low, 1", "medium, 2", "high, 3"})
  void the_risk_says_how_many_are_asked(String risk, int people) {
    start("approval-risk-routed", Map.of("risk", risk));
    for (int asked = 1; asked < people; asked++) {
      decide(Decision.APPROVED);
      assertThat(engine.isRunning("approval-risk-routed")).isTrue();
    }
    decide(Decision.APPROVED);

    assertDecided("approval-risk-routed", "approved");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void whatever_the_risk_one_refusal_ends_it(int agreed) {
    start("approval-risk-routed", Map.of("risk", "high"));
    for (int asked = 0; asked < agreed; asked++) {
      decide(Decision.APPROVED);
    }
    decide(Decision.REJECTED);

    assertDecided("approval-risk-routed", "rejected");
  }

  @Test
  void in_an_emergency_whoever_is_on_call_decides() {
    start("approval-emergency");
    assertAsked("on-call");
    decide(Decision.APPROVED);

    assertDecided("approval-emergency", "approved");
  }

  @Test
  void when_whoever_is_on_call_does_not_answer_others_may() {
    start("approval-emergency");
    engine.clock().move(Duration.ofMinutes(30));
    engine.runDueJobs();
    assertAsked("approver", "on-call");
    decide("approver", Decision.APPROVED);

    assertAsked();
    assertDecided("approval-emergency", "approved");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "approval-two-steps",
        "approval-parallel",
        "approval-quorum",
        "approval-four-eyes",
        "approval-client",
        "approval-risk-routed",
        "approval-emergency"
      })
  void those_who_are_asked_are_reminded(String process) {
    start(process, Map.of("risk", "low"));
    remind();

    assertThat(engine.isRunning(process)).isTrue();
    assertThat(engine.passed(process)).contains("End_Reminded");
  }

  private static void remind() {
    engine.clock().move(Duration.ofMinutes(20));
    engine.runDueJobs();
    engine.done("remind-approver");
  }

  private void start(String process) {
    start(process, Map.of());
  }

  private void start(String process, Map<String, Object> besides) {
    Map<String, Object> variables =
        new HashMap<>(
            Map.of(
                "brandId",
                TestEngine.BRAND.value(),
                "postId",
                post.toString(),
                "revisionId",
                "revision-1",
                "reminderCycle",
                "R/PT20M"));
    variables.putAll(besides);
    engine
        .engine()
        .getRuntimeService()
        .startProcessInstanceByKey(process, post.toString(), variables);
  }

  private List<WorkItem> asked() {
    return engine.workItems().of(TestEngine.BRAND, post);
  }

  private void assertAsked(String... groups) {
    assertThat(asked()).extracting(item -> item.asked().group()).containsExactlyInAnyOrder(groups);
  }

  private void decide(Decision decision) {
    engine.decide(post, decision, "as played");
  }

  private void decide(String group, Decision decision) {
    String question =
        asked().stream()
            .filter(item -> item.asked().group().equals(group))
            .findFirst()
            .orElseThrow()
            .id();
    engine.decide(question, post, decision);
  }

  private static void assertDecided(String process, String decision) {
    assertThat(engine.isRunning(process)).isFalse();
    assertThat(engine.jobs()).isEmpty();
    HistoricVariableInstance variable =
        engine
            .engine()
            .getHistoryService()
            .createHistoricVariableInstanceQuery()
            .variableName("decision")
            .singleResult();
    assertThat(variable.getValue()).isEqualTo(decision);
  }
}
