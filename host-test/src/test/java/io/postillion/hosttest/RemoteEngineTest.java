package io.postillion.hosttest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.core.Secret;
import io.postillion.core.approval.Decision;
import io.postillion.core.brand.BrandId;
import io.postillion.core.flow.Diagrams;
import io.postillion.core.flow.Outbox;
import io.postillion.core.post.Post;
import io.postillion.processes.rest.EngineAwayException;
import io.postillion.processes.rest.RestEngine;
import io.postillion.processes.rest.RestSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.spring.boot.starter.rest.CamundaBpmRestJerseyAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Postillion without an engine, as the workers of one in another JVM. */
class RemoteEngineTest {

  private static final BrandId BRAND = new BrandId(PostillionInAShop.BRAND);

  @TempDir Path folder;
  @TempDir Path database;

  @SpringBootConfiguration
  @EnableAutoConfiguration(exclude = CamundaBpmRestJerseyAutoConfiguration.class)
  static class Workers {}

  @Test
  void a_post_goes_its_whole_way_and_a_decision_outlives_the_engines_absence() throws Exception {
    PlatformProcess platform = PlatformProcess.start(database, 0);
    try (ConfigurableApplicationContext workers = workers(platform.port())) {
      Approver approver = new Approver(workers);
      assertThat(workers.getBeanNamesForType(ProcessEngine.class)).isEmpty();

      Post post = approver.waiting();
      assertThat(workers.getBean(Diagrams.class).of(BRAND, post.id()))
          .hasValueSatisfying(
              way -> {
                assertThat(way.bpmn()).contains("Bring a post out");
                assertThat(way.active()).contains("Task_ApprovePost");
                assertThat(way.passed()).contains("Task_DraftPost");
              });
      assertThat(withToken(platform.port(), Platform.TOKEN).version()).startsWith("7.24.");
      RestEngine stranger = withToken(platform.port(), "nobody");
      assertThatThrownBy(stranger::version)
          .isInstanceOf(EngineAwayException.class)
          .hasMessageContaining("postillion.engine.remote.user");

      assertThat(approver.items().until(BRAND, post.id())).hasValueSatisfying(this::isInTwoWeeks);
      Awaitility.await().until(() -> told(workers, post) == 1);

      platform.kill();
      assertThat(approver.items().of(BRAND, post.id())).hasSize(1);
      assertThat(approver.items().of(new BrandId("other"), post.id())).isEmpty();
      approver.decide(post, Decision.APPROVED, "");
      Outbox outbox = workers.getBean(Outbox.class);
      Awaitility.await().until(() -> outbox.waiting().get(0).problem() != null);
      assertThat(health(workers).health().getStatus()).isEqualTo(Status.DOWN);
      assertThat(health(workers).health().getDetails().toString())
          .contains("postillion.engine.remote.url", post.id().toString());

      platform = PlatformProcess.start(database, platform.port());
      Post out = approver.published();

      assertThat(out.id()).isEqualTo(post.id());
      Awaitility.await().until(() -> outbox.waiting().isEmpty());
      assertThat(approver.items().of(BRAND)).isEmpty();
      assertThat(health(workers).health().getDetails().toString()).contains("CVE-2026-109432");
    } finally {
      platform.close();
    }
  }

  private static int told(ConfigurableApplicationContext workers, Post post) {
    return JdbcClient.create(workers.getBean(DataSource.class))
        .sql("select count(*) from pst_notice where kind = 'REVIEW' and post_id = :post")
        .param("post", post.id().value())
        .query(Integer.class)
        .single();
  }

  private void isInTwoWeeks(Instant until) {
    assertThat(until)
        .isBetween(
            Instant.now().plus(Duration.ofDays(13)), Instant.now().plus(Duration.ofDays(15)));
  }

  private ConfigurableApplicationContext workers(int port) {
    return new SpringApplicationBuilder(Workers.class)
        .web(WebApplicationType.NONE)
        .run(
            PostillionInAShop.settings(
                folder,
                "--spring.datasource.url=jdbc:h2:mem:workers;DB_CLOSE_ON_EXIT=FALSE",
                "--camunda.bpm.enabled=false",
                "--postillion.notify.people.paul.webhook=http://localhost:1/hook",
                "--postillion.notify.people.paul.webhook-secret=whsec_c2VjcmV0LWZvci10aGUtdGVzdC1vbmx5",
                "--spring.flyway.enabled=false",
                "--postillion.engine.remote.url=http://localhost:" + port + "/engine-rest",
                "--postillion.engine.remote.user=" + Platform.USER,
                "--postillion.engine.remote.password=" + Platform.PASSWORD,
                "--postillion.engine.remote.long-poll=2s"));
  }

  private static HealthIndicator health(ConfigurableApplicationContext workers) {
    return workers.getBean("postillionEngineHealthIndicator", HealthIndicator.class);
  }

  private static RestEngine withToken(int port, String token) {
    return new RestEngine(
        new RestSettings(
            URI.create("http://localhost:" + port + "/engine-rest"),
            null,
            null,
            Secret.of(token),
            Duration.ofSeconds(2)));
  }
}
