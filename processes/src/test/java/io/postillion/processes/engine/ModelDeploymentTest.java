package io.postillion.processes.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.processes.TestEngine;
import io.postillion.processes.lint.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ModelDeploymentTest {

  @RegisterExtension static final TestEngine engine = TestEngine.withStandingClock();

  @TempDir Path folder;

  @Test
  void what_did_not_change_is_not_deployed_again() {
    new ModelDeployment().postProcessEngineBuild(engine.engine());
    long before = models().createDeploymentQuery().count();

    new ModelDeployment().postProcessEngineBuild(engine.engine());

    assertThat(models().createDeploymentQuery().count()).isEqualTo(before);
    assertThat(
            models()
                .createProcessDefinitionQuery()
                .processDefinitionKeyIn("article-to-posts", "post", "approval-single")
                .latestVersion()
                .list())
        .hasSize(3)
        .allMatch(model -> model.getVersion() == 1);
  }

  @Test
  void an_operator_adds_an_approval_and_changes_the_policy_without_any_java() throws IOException {
    Files.writeString(
        folder.resolve("approval-legal.bpmn"),
        own("approval-single.bpmn").replace("approval-single", "approval-legal"));
    Files.writeString(
        folder.resolve("approval-policy.dmn"),
        own("approval-policy.dmn").replace("\"approval-single\"", "\"approval-legal\""));
    Files.writeString(folder.resolve("notes.txt"), "not a model");

    new ModelDeployment(folder).postProcessEngineBuild(engine.engine());

    assertThat(
            models().createProcessDefinitionQuery().processDefinitionKey("approval-legal").count())
        .isEqualTo(1);
    assertThat(
            models()
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey("approval-policy")
                .latestVersion()
                .singleResult()
                .getVersion())
        .isGreaterThan(1);
    assertThat(models().createProcessDefinitionQuery().processDefinitionKey("post").count())
        .as("what did not change is not deployed again")
        .isEqualTo(1);
  }

  @Test
  void nothing_is_deployed_where_the_host_does_it() throws IOException {
    Files.writeString(
        folder.resolve("approval-mine.bpmn"),
        own("approval-single.bpmn").replace("approval-single", "approval-mine"));
    ModelDeployment deployment = new ModelDeployment(folder, Vocabulary.ours(), false);

    deployment.postProcessEngineBuild(engine.engine());

    assertThat(deployment.look()).isZero();
    assertThat(models().createProcessDefinitionQuery().processDefinitionKey("approval-mine").list())
        .isEmpty();
  }

  @Test
  void a_process_of_somebody_else_keeps_its_name_and_its_place() {
    ProcessEngineConfigurationImpl settings = new StandaloneInMemProcessEngineConfiguration();
    settings.setProcessEngineName("theirs").setJdbcUrl("jdbc:h2:mem:theirs");
    settings.setEnforceHistoryTimeToLive(false);
    ProcessEngine theirs = settings.buildProcessEngine();
    try {
      RepositoryService repository = theirs.getRepositoryService();
      repository
          .createDeployment()
          .name("shop")
          .addModelInstance(
              "mail.bpmn", Bpmn.createExecutableProcess("post").startEvent().endEvent().done())
          .deploy();
      ModelDeployment ours = new ModelDeployment();

      assertThatThrownBy(() -> ours.postProcessEngineBuild(theirs))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("[post]");
      assertThat(repository.createProcessDefinitionQuery().count()).isEqualTo(1);
    } finally {
      theirs.close();
    }
  }

  @Test
  void a_model_with_code_in_it_is_refused() throws IOException {
    Files.writeString(
        folder.resolve("evil.bpmn"),
        own("approval-single.bpmn").replace("${reminderCycle}", "${''.getClass()}"));

    assertThatThrownBy(() -> new ModelDeployment(folder).postProcessEngineBuild(engine.engine()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("evil.bpmn");
  }

  @Test
  void a_folder_that_is_not_there_is_said_so() {
    assertThatThrownBy(
            () ->
                new ModelDeployment(folder.resolve("nowhere"))
                    .postProcessEngineBuild(engine.engine()))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("nowhere");
  }

  private static RepositoryService models() {
    return engine.engine().getRepositoryService();
  }

  private static String own(String model) throws IOException {
    try (InputStream file = ModelDeployment.class.getResourceAsStream("/postillion/" + model)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
