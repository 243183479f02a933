package io.postillion.processes.camunda;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.approval.Decision;
import io.postillion.core.flow.Outcome;
import io.postillion.core.flow.Task;
import io.postillion.core.post.PostId;
import io.postillion.processes.TestEngine;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A post that began with the model of an earlier release, and the workers of this one. */
class RollingUpgradeTest {

  private static final int SECONDS = 60;

  @RegisterExtension static final TestEngine engine = TestEngine.withSystemClock();

  private final PostId post = PostId.random();
  private final DefaultCamelContext camel = new DefaultCamelContext();
  private final BlockingQueue<Task> flagged = new LinkedBlockingQueue<>();
  private final BlockingQueue<Task> written = new LinkedBlockingQueue<>();

  @AfterEach
  void stop() {
    camel.stop();
  }

  @Test
  void it_goes_on_to_its_end_on_the_version_with_which_it_began() throws Exception {
    aPostOfBefore();
    workers(Outcome.done("permalink", "https://wall.example/1"));

    assertThat(next(written).post()).isEqualTo(post);
    assertThat(version()).isNotEqualTo(newest().getId());
  }

  @Test
  void what_its_model_does_not_know_yet_is_asked_of_a_person_and_not_lost() throws Exception {
    aPostOfBefore();
    workers(new Outcome.Error("LATE", "Too late"));

    assertThat(next(flagged).text("attention")).isEqualTo("Too late");
  }

  private void aPostOfBefore() {
    RepositoryService models = engine.engine().getRepositoryService();
    models.createDeployment().addClasspathResource("before/post.bpmn").deploy();
    engine.flow().startPost(TestEngine.BRAND, post);
    models.createDeployment().addClasspathResource("postillion/post.bpmn").deploy();
    engine.done("draft-post");
    engine.checked();
    engine.decide(post, Decision.APPROVED, "");
    engine.done(
        "plan-publication", Map.of("wakeAt", Date.from(Instant.now().minus(Duration.ofHours(1)))));
    engine.runDueJobs();
  }

  private void workers(Outcome outcome) throws Exception {
    camel.addComponent("camunda", new CamundaComponent(engine.engine()));
    camel.addRoutes(
        new RouteBuilder() {
          @Override
          public void configure() {
            from("camunda:publish-post?whenExhausted=GAVE_UP")
                .process(exchange -> exchange.getMessage().setBody(outcome));
            from("camunda:flag-post").process(exchange -> keep(exchange, flagged));
            from("camunda:write-back-post").process(exchange -> keep(exchange, written));
          }
        });
    camel.start();
  }

  private static void keep(Exchange exchange, BlockingQueue<Task> queue) {
    queue.add(exchange.getIn().getBody(Task.class));
    exchange.getMessage().setBody(Outcome.done());
  }

  private static Task next(BlockingQueue<Task> queue) throws InterruptedException {
    Task task = queue.poll(SECONDS, TimeUnit.SECONDS);
    assertThat(task).as("a task within %d s", SECONDS).isNotNull();
    return task;
  }

  private String version() {
    return engine
        .engine()
        .getHistoryService()
        .createHistoricProcessInstanceQuery()
        .processInstanceBusinessKey(post.toString())
        .processDefinitionKey("post")
        .singleResult()
        .getProcessDefinitionId();
  }

  private static ProcessDefinition newest() {
    return engine
        .engine()
        .getRepositoryService()
        .createProcessDefinitionQuery()
        .processDefinitionKey("post")
        .latestVersion()
        .singleResult();
  }
}
