package io.postillion.processes.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.approval.Decision;
import io.postillion.core.flow.ModelFinding;
import io.postillion.core.flow.Models.Model;
import io.postillion.core.flow.Models.Origin;
import io.postillion.core.post.PostId;
import io.postillion.processes.TestEngine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A folder of models while the engine runs. */
class ModelFolderTest {

  @RegisterExtension static final TestEngine engine = TestEngine.withStandingClock();

  @TempDir Path folder;
  private ModelDeployment deployment;

  @BeforeEach
  void start() {
    deployment = new ModelDeployment(folder);
    deployment.postProcessEngineBuild(engine.engine());
  }

  @Test
  void a_new_file_is_deployed_without_a_start_and_once() throws IOException {
    save("approval-brand.bpmn", ours("approval-single.bpmn", "approval-single", "approval-brand"));

    assertThat(deployment.look()).isEqualTo(1);
    assertThat(deployment.look()).isZero();

    assertThat(model("approval-brand"))
        .satisfies(
            model -> {
              assertThat(model.origin()).isEqualTo(Origin.FOLDER);
              assertThat(model.newest()).isEqualTo(1);
              assertThat(model.findings()).isEmpty();
            });
    assertThat(model("post").origin()).isEqualTo(Origin.BUILT_IN);
  }

  @Test
  void a_bad_file_leaves_the_version_before_and_says_why_until_it_is_mended() throws IOException {
    String sound = ours("approval-single.bpmn", "approval-single", "approval-law");
    save("approval-law.bpmn", sound);
    deployment.look();

    save("approval-law.bpmn", sound.replace("remind-approver", "ring-the-bell"));
    assertThat(deployment.look()).isZero();

    assertThat(model("approval-law"))
        .satisfies(
            model -> {
              assertThat(model.newest()).isEqualTo(1);
              assertThat(model.refused()).isTrue();
              assertThat(model.findings())
                  .extracting(ModelFinding::rule)
                  .containsExactly("topic-unknown");
            });

    save("approval-law.bpmn", sound.replace("name=\"Decided\"", "name=\"It is decided\""));
    assertThat(deployment.look()).isEqualTo(1);
    assertThat(model("approval-law").newest()).isEqualTo(2);
    assertThat(model("approval-law").refused()).isFalse();
  }

  @Test
  void a_file_that_was_never_deployed_is_shown_with_its_mistakes() throws IOException {
    save("half.bpmn", "<definitions");
    deployment.look();

    assertThat(model("half.bpmn"))
        .satisfies(
            model -> {
              assertThat(model.versions()).isEmpty();
              assertThat(model.refused()).isTrue();
              assertThat(model.findings())
                  .extracting(ModelFinding::rule)
                  .containsExactly("unreadable");
            });
    assertThat(
            new CamundaModels(engine.engine(), deployment)
                .all(Locale.FRENCH).stream()
                    .filter(Model::refused)
                    .flatMap(model -> model.findings().stream()))
        .extracting(ModelFinding::remedy)
        .containsExactly("enregistrez-le à nouveau depuis Camunda Modeler");
  }

  @Test
  void a_bad_file_does_not_keep_the_next_start_from_its_good_version() throws IOException {
    String sound = ours("approval-single.bpmn", "approval-single", "approval-night");
    save("approval-night.bpmn", sound);
    deployment.look();
    save("approval-night.bpmn", sound.replace("desk:review-post", "desk:review"));

    ModelDeployment next = new ModelDeployment(folder);
    next.postProcessEngineBuild(engine.engine());

    assertThat(next.refused(Locale.ENGLISH)).containsOnlyKeys("approval-night.bpmn");
    assertThat(model("approval-night").newest()).isEqualTo(1);
  }

  @Test
  void what_is_not_ours_and_no_approval_is_not_shown_and_an_approval_of_the_host_is()
      throws IOException {
    engine
        .engine()
        .getRepositoryService()
        .createDeployment()
        .name("the host's")
        .addString(
            "host.bpmn",
            ours("approval-single.bpmn", "approval-single", "host-approval")
                .replace("remind-approver", "host-topic"))
        .addString(
            "other.bpmn",
            ours("article-to-posts.bpmn", "article-to-posts", "other")
                .replace("desk:complete-brief", ""))
        .deploy();

    assertThat(model("host-approval"))
        .satisfies(
            model -> {
              assertThat(model.origin()).isEqualTo(Origin.HOST);
              assertThat(model.findings())
                  .extracting(ModelFinding::rule)
                  .containsExactly("topic-unknown");
            });
    assertThat(models()).extracting(Model::key).doesNotContain("other");
  }

  @Test
  void what_somebody_drew_with_the_templates_is_picked_up_and_runs() throws IOException {
    save("press-release.bpmn", resource("/drawn/press-release.bpmn"));
    assertThat(deployment.look()).isEqualTo(1);
    assertThat(model("press-release").findings()).isEmpty();
    PostId post = PostId.random();
    engine
        .engine()
        .getRuntimeService()
        .startProcessInstanceByKey(
            "press-release",
            post.toString(),
            Map.of("brandId", TestEngine.BRAND.value(), "postId", post.toString()));

    engine.done("draft-post");
    submitted("revision-1");
    decided(post, Decision.CHANGES);
    answered("done");
    submitted("revision-2");
    decided(post, Decision.APPROVED);
    engine.done("plan-publication", Map.of("wakeAt", Date.from(engine.clock().instant())));
    engine.runDueJobs();
    engine.done("publish-post", Map.of("permalink", "https://wall.example/1"));
    engine.done("write-back-post");

    assertThat(engine.isRunning("press-release")).isFalse();
    assertThat(engine.passed("press-release")).contains("Event_0d2", "Activity_0a5");
  }

  @Test
  void what_somebody_drew_can_be_called_off() throws IOException {
    save("press-release.bpmn", resource("/drawn/press-release.bpmn"));
    deployment.look();
    PostId post = PostId.random();
    engine
        .engine()
        .getRuntimeService()
        .startProcessInstanceByKey(
            "press-release",
            post.toString(),
            Map.of("brandId", TestEngine.BRAND.value(), "postId", post.toString()));

    engine.flow().cancelled(TestEngine.BRAND, post);
    assertThat(engine.take("close-post").getVariables().get("outcome")).isEqualTo("cancelled");
  }

  @Test
  void it_was_drawn_with_the_templates_and_nothing_else() throws IOException {
    String templates = resource("/postillion/element-templates/postillion.json");

    assertThat(
            Pattern.compile(
                    "<bpmn:(?:serviceTask|userTask|callActivity|businessRuleTask|sendTask) [^>]*>")
                .matcher(resource("/drawn/press-release.bpmn"))
                .results()
                .map(MatchResult::group))
        .hasSize(10)
        .allSatisfy(
            task -> {
              Matcher named = Pattern.compile("modelerTemplate=\"([^\"]+)\"").matcher(task);
              assertThat(named.find()).as(task).isTrue();
              assertThat(templates).contains("\"id\": \"" + named.group(1) + "\"");
            });
  }

  private static String resource(String name) throws IOException {
    try (InputStream file = ModelFolderTest.class.getResourceAsStream(name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void submitted(String revision) {
    engine.checked(Map.of("revisionId", revision, "author", "person"));
  }

  private static void decided(PostId post, Decision decision) {
    engine.decide(post, decision, "");
  }

  private static void answered(String word) {
    String question = engine.workItems().of(TestEngine.BRAND).get(0).id();
    engine.workItems().answer(TestEngine.BRAND, question, word);
  }

  private List<Model> models() {
    return new CamundaModels(engine.engine(), deployment).all(Locale.ENGLISH);
  }

  private Model model(String key) {
    return models().stream().filter(model -> model.key().equals(key)).findFirst().orElseThrow();
  }

  private void save(String file, String model) throws IOException {
    Files.writeString(folder.resolve(file), model);
  }

  private static String ours(String file, String from, String to) {
    return new String(ModelFiles.builtIn().get(file), StandardCharsets.UTF_8).replace(from, to);
  }
}
