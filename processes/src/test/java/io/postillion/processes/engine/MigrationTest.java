package io.postillion.processes.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.postillion.core.NotFoundException;
import io.postillion.core.RefusedException;
import io.postillion.core.approval.Decision;
import io.postillion.core.flow.Models;
import io.postillion.core.flow.Models.Obstacle;
import io.postillion.core.flow.Models.Trial;
import io.postillion.core.flow.Models.Version;
import io.postillion.core.post.PostId;
import io.postillion.processes.TestEngine;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Posts that run on one version while there is a newer one. */
class MigrationTest {

  @RegisterExtension static final TestEngine engine = TestEngine.withStandingClock();

  private final PostId drafting = PostId.random();
  private final PostId writing = PostId.random();
  private Models models;
  private int before;

  @BeforeEach
  void aNewerVersionWithAnotherTaskForWriting() {
    models = new CamundaModels(engine.engine(), deployment());
    deploy("Write post", "Write the post");
    before = newest();
    engine.flow().startPost(TestEngine.BRAND, writing);
    engine.error("draft-post", "DRAFT_FAILED");
    engine.flow().startPost(TestEngine.BRAND, drafting);
    deploy("Task_WritePost", "Task_WriteByHand");
  }

  @Test
  void posts_stay_on_the_version_with_which_they_began() {
    PostId later = PostId.random();
    engine.flow().startPost(TestEngine.BRAND, later);

    assertThat(version(drafting)).isEqualTo(before);
    assertThat(version(later)).isEqualTo(before + 1);
    assertThat(
            models.all(Locale.ENGLISH).stream()
                .filter(model -> model.key().equals("post"))
                .flatMap(model -> model.versions().stream()))
        .extracting(Version::number, Version::running)
        .containsExactly(tuple(before + 1, 1L), tuple(before, 2L));
  }

  @Test
  void a_dry_run_says_which_can_and_which_cannot_and_why_and_changes_nothing() {
    List<Trial> trials = models.trials("post", before, 10);

    assertThat(trials).extracting(Trial::post).containsExactlyInAnyOrder(writing, drafting);
    assertThat(trial(drafting))
        .satisfies(
            trial -> {
              assertThat(trial.isPossible()).isTrue();
              assertThat(trial.brand()).isEqualTo(TestEngine.BRAND);
              assertThat(trial.from()).isEqualTo(before);
              assertThat(trial.to()).isEqualTo(before + 1);
            });
    assertThat(trial(writing).obstacles())
        .extracting(Obstacle::kind, Obstacle::element, Obstacle::name)
        .containsExactly(tuple(Obstacle.Kind.GONE, "Task_WritePost", "Write the post"));
    assertThat(version(drafting)).isEqualTo(before);
    engine.done("draft-post");
  }

  @Test
  void one_that_can_goes_on_where_it_was_on_the_newest_version() {
    models.migrate("post", trial(drafting));

    assertThat(version(drafting)).isEqualTo(before + 1);
    assertThat(version(writing)).isEqualTo(before);
    engine.done("draft-post");
    assertThat(engine.take("submit-post").getBusinessKey()).isEqualTo(drafting.toString());
  }

  @Test
  void one_that_cannot_stays_and_says_so() {
    Trial impossible = trial(writing);

    assertThatThrownBy(() -> models.migrate("post", impossible))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("stays on version " + before);
    assertThat(version(writing)).isEqualTo(before);
  }

  @Test
  void a_step_of_another_kind_is_told_as_changed() {
    deploy(
        "<bpmn:serviceTask id=\"Task_DraftPost\" name=\"Draft post\" camunda:type=\"external\""
            + " camunda:topic=\"draft-post\">",
        "<bpmn:manualTask id=\"Task_DraftPost\" name=\"Draft post\">",
        "</bpmn:serviceTask>\n    <bpmn:boundaryEvent id=\"Catch_NoDraft\"",
        "</bpmn:manualTask>\n    <bpmn:boundaryEvent id=\"Catch_NoDraft\"");

    assertThat(trial(drafting).obstacles())
        .extracting(Obstacle::kind)
        .containsExactly(Obstacle.Kind.CHANGED);
  }

  /** As they were before the policy said within what time to approve. */
  @Test
  void a_review_that_began_before_there_were_times_goes_on_with_the_model_that_has_them() {
    String now = new String(ModelFiles.builtIn().get("post.bpmn"), StandardCharsets.UTF_8);
    String then =
        now.replaceAll("(?s)<bpmn:boundaryEvent id=\"Catch_TooLong\".*?</bpmn:boundaryEvent>", "")
            .replaceAll("<bpmn:sequenceFlow id=\"Flow_TookTooLong\"[^>]*>", "")
            .replaceAll("<bpmn:incoming>Flow_TookTooLong</bpmn:incoming>", "")
            .replaceAll("<camunda:outputParameter name=\"approveWithin\">.*?</.*?>", "")
            .replaceAll("(?s)<bpmndi:BPMNShape id=\"Catch_TooLong_di\".*?</bpmndi:BPMNShape>", "")
            .replaceAll("(?s)<bpmndi:BPMNEdge id=\"Flow_TookTooLong_di\".*?</bpmndi:BPMNEdge>", "");
    assertThat(then).doesNotContain("TooLong", "approveWithin");
    deploy(now, then);
    before = newest();
    engine.flow().cancelled(TestEngine.BRAND, drafting);
    PostId reviewed = PostId.random();
    engine.flow().startPost(TestEngine.BRAND, reviewed);
    engine.done("draft-post");
    engine.checked();
    Optional<Instant> until = engine.workItems().until(TestEngine.BRAND, reviewed);
    deploy();

    assertThat(trial(reviewed).obstacles()).isEmpty();
    models.migrate("post", trial(reviewed));

    assertThat(version(reviewed)).isEqualTo(before + 1);
    assertThat(engine.workItems().until(TestEngine.BRAND, reviewed)).isEqualTo(until).isPresent();
    engine.decide(reviewed, Decision.APPROVED, "");
    assertThat(engine.take("record-decision").getVariables()).containsEntry("decision", "approved");
  }

  @Test
  void an_unknown_version_is_not_found() {
    assertThatThrownBy(() -> models.trials("post", 999, 10)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> models.trials("nobodys", 1, 10)).isInstanceOf(NotFoundException.class);
    assertThat(models.trials("post", newest(), 10)).isEmpty();
    assertThat(models.bpmn("post", before)).contains("Write the post");
  }

  private Trial trial(PostId post) {
    return models.trials("post", before, 10).stream()
        .filter(trial -> post.equals(trial.post()))
        .findFirst()
        .orElseThrow();
  }

  private static ModelDeployment deployment() {
    return new ModelDeployment();
  }

  private static void deploy(String... changes) {
    String model = new String(ModelFiles.builtIn().get("post.bpmn"), StandardCharsets.UTF_8);
    for (int i = 0; i < changes.length; i += 2) {
      assertThat(model).contains(changes[i]);
      model = model.replace(changes[i], changes[i + 1]);
    }
    engine
        .engine()
        .getRepositoryService()
        .createDeployment()
        .name(ModelDeployment.NAME)
        .addString("post.bpmn", model)
        .deploy();
  }

  private static int newest() {
    return engine
        .engine()
        .getRepositoryService()
        .createProcessDefinitionQuery()
        .processDefinitionKey("post")
        .latestVersion()
        .singleResult()
        .getVersion();
  }

  private static int version(PostId post) {
    String definition =
        engine
            .engine()
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processDefinitionKey("post")
            .processInstanceBusinessKey(post.toString())
            .singleResult()
            .getProcessDefinitionId();
    return engine.engine().getRepositoryService().getProcessDefinition(definition).getVersion();
  }
}
