package io.postillion.processes.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.core.NotFoundException;
import io.postillion.core.flow.Whereabouts.Called;
import io.postillion.core.flow.rehearsal.Happening;
import io.postillion.core.flow.rehearsal.Happening.Kind;
import io.postillion.core.flow.rehearsal.Play;
import io.postillion.core.flow.rehearsal.Rehearsals;
import io.postillion.core.flow.rehearsal.Rehearsed;
import io.postillion.core.flow.rehearsal.Scenario;
import io.postillion.core.flow.running.Model;
import io.postillion.core.post.PostId;
import io.postillion.processes.TestEngine;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CamundaRehearsalsTest {

  @RegisterExtension static final TestEngine engine = TestEngine.withStandingClock();

  private Rehearsals rehearsals;

  @BeforeEach
  void open() {
    rehearsals = new CamundaRehearsals(engine.engine());
  }

  @AfterEach
  void only_our_models_stay() {
    engine.engine().getRepositoryService().createDeploymentQuery().list().stream()
        .filter(deployment -> !ModelDeployment.NAME.equals(deployment.getName()))
        .forEach(
            deployment ->
                engine.engine().getRepositoryService().deleteDeployment(deployment.getId(), true));
  }

  @Test
  void when_all_approve_the_post_goes_out_at_its_time_and_the_diagrams_show_the_way() {
    Rehearsed played = play("post", Scenario.ALL_APPROVE, Duration.ofDays(3));

    assertThat(told(played))
        .containsExactly(
            "PT0S BEGAN Bring a post out",
            "PT0S WORKED Draft post",
            "PT0S WORKED Check post",
            "PT0S DECIDED Choose approval",
            "PT0S BEGAN One approver decides",
            "PT0S ASKED Review post",
            "PT0S ANSWERED Review post",
            "PT0S ENDED One approver decides",
            "PT0S WORKED Record decision",
            "PT0S WORKED Enter in ledger",
            "PT0S WAITED Nearly due",
            "PT71H58M WORKED Publish post",
            "PT72H WORKED Write back",
            "PT72H ENDED Bring a post out");
    assertThat(of(played, Kind.ASKED).get(0).groups()).containsExactly("approver");
    assertThat(of(played, Kind.ANSWERED).get(0).detail()).isEqualTo("approved");
    assertThat(of(played, Kind.DECIDED).get(0).detail())
        .contains("Every other post", "approvalProcess = approval-single", "R/P1D");
    assertThat(of(played, Kind.ENDED)).last().extracting(Happening::detail).isEqualTo("Published");
    assertThat(played.where().passed())
        .contains("Task_DraftPost", "Gateway_Decision", "Task_PublishPost", "End_Published")
        .doesNotContain("Task_RevisePost");
    assertThat(played.where().called())
        .singleElement()
        .satisfies(
            (Called approval) -> {
              assertThat(approval.name()).isEqualTo("One approver decides");
              assertThat(approval.where().passed()).contains("Task_ReviewPost", "End_Decided");
            });
  }

  @Test
  void when_nobody_answers_reminders_come_at_their_time_until_it_is_too_late() {
    Rehearsed played = play("post", Scenario.NOBODY_ANSWERS, Duration.ofDays(3));

    assertThat(of(played, Kind.REMINDED))
        .extracting(Happening::after)
        .startsWith(Duration.ofDays(1), Duration.ofDays(2));
    assertThat(of(played, Kind.REMINDED))
        .allSatisfy(one -> assertThat(one.groups()).containsExactly("approver"));
    assertThat(of(played, Kind.EXPIRED))
        .extracting(Happening::after)
        .containsExactly(Duration.ofDays(3));
    assertThat(of(played, Kind.ANSWERED)).isEmpty();
    assertThat(played.where().active()).containsExactly("Task_RevisePost");
  }

  @Test
  void the_table_is_really_asked_with_the_facts_of_the_post() {
    Rehearsed played =
        rehearsals.play(
            new Play(
                "post",
                TestEngine.BRAND,
                PostId.random(),
                Map.of("network", "x", "worst", "none", "author", "model", "risk", "high"),
                Scenario.NOBODY_ANSWERS,
                Duration.ZERO,
                Duration.ofMinutes(15)));

    assertThat(of(played, Kind.REMINDED).get(0).after()).isEqualTo(Duration.ofHours(2));
    assertThat(of(played, Kind.DECIDED).get(0).detail()).contains("Much is at stake");
  }

  @Test
  void the_first_who_refuses_ends_it() {
    Rehearsed played = play("post", Scenario.FIRST_REFUSES, Duration.ZERO);

    assertThat(of(played, Kind.ENDED)).last().extracting(Happening::detail).isEqualTo("Rejected");
    assertThat(played.where().passed()).doesNotContain("Task_PublishPost");
  }

  @Test
  void changes_are_made_once_and_then_all_approve() {
    Rehearsed played = play("post", Scenario.CHANGES_ONCE, Duration.ZERO);

    assertThat(of(played, Kind.ANSWERED))
        .extracting(Happening::detail)
        .containsExactly("changes", "done", "approved");
    assertThat(of(played, Kind.ASKED))
        .extracting(one -> String.join(",", one.groups()))
        .containsExactly("approver", "manager", "approver");
    assertThat(played.where().called()).hasSize(2);
    assertThat(of(played, Kind.ENDED)).last().extracting(Happening::detail).isEqualTo("Published");
  }

  @Test
  void an_approval_is_rehearsed_alone_with_what_the_table_says_about_it() {
    Rehearsed played = play("approval-single", Scenario.NOBODY_ANSWERS, Duration.ZERO);

    assertThat(of(played, Kind.REMINDED).get(0).after()).isEqualTo(Duration.ofDays(1));
  }

  @Test
  void a_deadline_expires_at_its_time_by_the_rehearsals_clock_alone() {
    deployed(
        Bpmn.createExecutableProcess("approval-strict")
            .name("Strict")
            .camundaHistoryTimeToLive(1)
            .startEvent()
            .userTask("Ask")
            .name("Ask them")
            .camundaFormKey("desk:review-post")
            .camundaCandidateGroups("approver,manager")
            .boundaryEvent("Late")
            .name("Too slow")
            .timerWithDuration("PT48H")
            .userTask("AskAgain")
            .name("Ask the others")
            .camundaFormKey("desk:review-post")
            .camundaCandidateGroups("admin")
            .boundaryEvent("Over")
            .name("Over")
            .timerWithDuration("PT30M")
            .endEvent("Expired")
            .name("Expired")
            .moveToActivity("AskAgain")
            .endEvent()
            .moveToActivity("Ask")
            .endEvent()
            .done());

    Rehearsed played = play("approval-strict", Scenario.NOBODY_ANSWERS, Duration.ZERO);

    assertThat(told(played))
        .containsExactly(
            "PT0S BEGAN Strict",
            "PT0S ASKED Ask them",
            "PT48H EXPIRED Too slow",
            "PT48H ASKED Ask the others",
            "PT48H30M EXPIRED Over",
            "PT48H30M ENDED Strict");
    assertThat(of(played, Kind.EXPIRED).get(0).groups()).containsExactly("approver", "manager");
  }

  @Test
  void what_cannot_go_on_says_why() {
    deployed(
        Bpmn.createExecutableProcess("approval-odd")
            .camundaHistoryTimeToLive(1)
            .startEvent()
            .exclusiveGateway("Which")
            .condition("yes", "${neverSaid}")
            .userTask("Ask")
            .camundaFormKey("desk:review-post")
            .endEvent()
            .moveToNode("Which")
            .condition("no", "${!neverSaid}")
            .endEvent()
            .done());

    Rehearsed played = play("approval-odd", Scenario.ALL_APPROVE, Duration.ZERO);

    assertThat(played.happenings())
        .last()
        .satisfies(
            last -> {
              assertThat(last.kind()).isEqualTo(Kind.BROKE_OFF);
              assertThat(last.detail()).contains("neverSaid");
            });
  }

  @Test
  void models_with_code_and_those_about_no_post_are_not_rehearsed() {
    deployed(
        Bpmn.createExecutableProcess("approval-by-class")
            .camundaHistoryTimeToLive(1)
            .startEvent()
            .userTask("Ask")
            .camundaFormKey("desk:review-post")
            .serviceTask("Run")
            .camundaClass("java.lang.Runnable")
            .endEvent()
            .done());

    assertThat(rehearsals.models())
        .extracting(Model::key)
        .contains("post", "approval-single")
        .doesNotContain("approval-by-class", "article-to-posts", "measure-post");
    assertThatThrownBy(() -> play("approval-by-class", Scenario.ALL_APPROVE, Duration.ZERO))
        .isInstanceOf(NotFoundException.class)
        .hasMessageContaining("approval-by-class");
  }

  @Test
  void the_engine_that_works_its_history_and_its_clock_stay_as_they_are() throws Exception {
    PostId post = PostId.random();
    engine.flow().startPost(TestEngine.BRAND, post);
    Map<String, Long> before = rows();
    Date time = ClockUtil.now();
    int engines = ProcessEngines.getProcessEngines().size();

    play("post", Scenario.NOBODY_ANSWERS, Duration.ofDays(30));
    play("post", Scenario.ALL_APPROVE, Duration.ofDays(30));

    assertThat(rows()).isEqualTo(before);
    assertThat(before.get("ACT_HI_ACTINST")).isPositive();
    assertThat(ClockUtil.now()).isEqualTo(time);
    assertThat(ProcessEngines.getProcessEngines()).hasSize(engines);
    assertThat(engine.take("draft-post").getBusinessKey()).isEqualTo(post.toString());
  }

  private Rehearsed play(String model, Scenario scenario, Duration dueIn) {
    return rehearsals.play(
        new Play(
            model,
            TestEngine.BRAND,
            PostId.random(),
            Map.of("network", "sandbox", "worst", "none", "author", "person", "risk", "low"),
            scenario,
            dueIn,
            Duration.ofMinutes(15)));
  }

  private static void deployed(org.camunda.bpm.model.bpmn.BpmnModelInstance model) {
    engine
        .engine()
        .getRepositoryService()
        .createDeployment()
        .addModelInstance("one.bpmn", model)
        .deploy();
  }

  private static List<String> told(Rehearsed played) {
    return played.happenings().stream()
        .map(one -> "%s %s %s".formatted(one.after(), one.kind(), one.name()))
        .toList();
  }

  private static List<Happening> of(Rehearsed played, Kind kind) {
    return played.happenings().stream().filter(one -> one.kind() == kind).toList();
  }

  /** How many rows each table of the engine has. */
  private static Map<String, Long> rows() throws Exception {
    ProcessEngineConfigurationImpl settings =
        (ProcessEngineConfigurationImpl) engine.engine().getProcessEngineConfiguration();
    Map<String, Long> rows = new TreeMap<>();
    try (Connection connection = settings.getDataSource().getConnection();
        Statement statement = connection.createStatement()) {
      List<String> tables = new java.util.ArrayList<>();
      try (ResultSet found = connection.getMetaData().getTables(null, "PUBLIC", "ACT%", null)) {
        while (found.next()) {
          tables.add(found.getString("TABLE_NAME"));
        }
      }
      for (String table : tables) {
        try (ResultSet counted = statement.executeQuery("select count(*) from " + table)) {
          counted.next();
          rows.put(table, counted.getLong(1));
        }
      }
    }
    return rows;
  }
}
