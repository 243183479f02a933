package io.postillion.plugin.wiring;

import io.postillion.core.Secret;
import io.postillion.core.flow.Diagrams;
import io.postillion.core.flow.Flow;
import io.postillion.core.flow.Outbox;
import io.postillion.core.flow.WorkItems;
import io.postillion.core.insight.MeasureTimers;
import io.postillion.core.notice.Announcing;
import io.postillion.core.people.People;
import io.postillion.plugin.config.ModelSettings;
import io.postillion.plugin.config.PostillionProperties;
import io.postillion.plugin.config.RemoteEngineProperties;
import io.postillion.processes.camunda.CamundaComponent;
import io.postillion.processes.engine.EngineRelease;
import io.postillion.processes.engine.RestDiagrams;
import io.postillion.processes.engine.RestFlow;
import io.postillion.processes.engine.RestMeasureTimers;
import io.postillion.processes.engine.RestQuestionWatch;
import io.postillion.processes.engine.RestWorkItems;
import io.postillion.processes.engine.Teller;
import io.postillion.processes.rest.EngineAwayException;
import io.postillion.processes.rest.RestEngine;
import io.postillion.processes.rest.RestSettings;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** An engine that runs somewhere else, in place of the host's. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("postillion.engine.remote.url")
@EnableConfigurationProperties({RemoteEngineProperties.class, ModelSettings.class})
public class RemoteEngineConfiguration {

  private static final int MOST_SHOWN = 20;

  @Bean("postillionRestEngine")
  RestEngine restEngine(RemoteEngineProperties remote) {
    return new RestEngine(
        new RestSettings(
            remote.url(),
            remote.user(),
            secret(remote.password()),
            secret(remote.token()),
            remote.longPoll()));
  }

  private static @Nullable Secret secret(@Nullable String words) {
    return words == null || words.isBlank() ? null : Secret.of(words);
  }

  @Bean("postillionFlow")
  Flow flow(RestEngine engine, Outbox outbox) {
    return new RestFlow(engine, outbox);
  }

  @Bean("postillionWorkItems")
  WorkItems workItems(RestEngine engine, Outbox outbox, People people) {
    return new RestWorkItems(engine, outbox, people::groups);
  }

  @Bean("postillionDiagrams")
  Diagrams diagrams(RestEngine engine) {
    return new RestDiagrams(engine);
  }

  @Bean("postillionMeasureTimers")
  MeasureTimers measureTimers(RestEngine engine, Outbox outbox) {
    return new RestMeasureTimers(engine, outbox);
  }

  @Bean("postillionCamundaComponent")
  CamundaComponent camunda(RestEngine engine, NodeName name) {
    return new CamundaComponent(engine, name.value());
  }

  @Bean(name = "postillionTeller", initMethod = "start")
  @ConditionalOnProperty(name = "postillion.workers.enabled", matchIfMissing = true)
  Teller teller(
      RestEngine engine,
      Outbox outbox,
      PostillionProperties properties,
      ModelSettings models,
      @Value("${postillion.engine.deploy:true}") boolean deploys) {
    return new Teller(
        engine, outbox, deploys ? ModelsConfiguration.deployment(properties, models, true) : null);
  }

  @Bean(name = "postillionRestQuestionWatch", initMethod = "start")
  @ConditionalOnProperty(name = "postillion.workers.enabled", matchIfMissing = true)
  RestQuestionWatch questionWatch(RestEngine engine, Announcing announcing) {
    return new RestQuestionWatch(engine, announcing);
  }

  /** Down while the engine is away; says what it is yet to be told. */
  @Bean("postillionEngineHealthIndicator")
  HealthIndicator engineHealth(RestEngine engine, Outbox outbox) {
    return () -> {
      Health.Builder health = Health.up();
      try {
        EngineRelease release = new EngineRelease(engine.version(), true, false);
        health
            .withDetail("version", release.version())
            .withDetail("edition", release.edition())
            .withDetail("warnings", release.warnings());
      } catch (EngineAwayException away) {
        health.down().withDetail("problem", String.valueOf(away.getMessage()));
      }
      return health.withDetail("waiting", words(outbox)).build();
    };
  }

  private static List<String> words(Outbox outbox) {
    return outbox.waiting().stream()
        .limit(MOST_SHOWN)
        .map(
            order ->
                "%s of %s: %s"
                    .formatted(
                        order.kind(),
                        order.subject(),
                        order.problem() == null ? "soon" : order.problem()))
        .toList();
  }
}
