package io.postillion.plugin.wiring;

import io.postillion.core.Transactions;
import io.postillion.core.brand.Brands;
import io.postillion.core.flow.Migrating;
import io.postillion.core.flow.Models;
import io.postillion.core.post.History;
import io.postillion.plugin.config.ConditionalOnOwnEngine;
import io.postillion.plugin.config.ModelSettings;
import io.postillion.plugin.config.PostillionProperties;
import io.postillion.processes.engine.CamundaModels;
import io.postillion.processes.engine.HostModels;
import io.postillion.processes.engine.ModelDeployment;
import io.postillion.processes.lint.Vocabulary;
import java.time.Clock;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The models, those of the operator too: read before they run, and their versions. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnOwnEngine
@EnableConfigurationProperties(ModelSettings.class)
public class ModelsConfiguration {

  @Bean("postillionModelDeployment")
  ModelDeployment modelDeployment(
      PostillionProperties properties,
      ModelSettings settings,
      @Value("${postillion.engine.deploy:true}") boolean deploys) {
    return deployment(properties, settings, deploys);
  }

  static ModelDeployment deployment(
      PostillionProperties properties, ModelSettings settings, boolean deploys) {
    return new ModelDeployment(
        properties.engine().models(),
        Vocabulary.ours().andTopics(settings.topics()).allowingCode(settings.allowCode()),
        deploys);
  }

  @Bean("postillionModelWatch")
  ModelWatch modelWatch(ProcessEngine engine, ModelDeployment deployment, ModelSettings settings) {
    return new ModelWatch(deployment, new HostModels(engine, deployment), settings.lookEvery());
  }

  @Bean("postillionModels")
  Models models(ProcessEngine engine, ModelDeployment deployment) {
    return new CamundaModels(engine, deployment);
  }

  @Bean("postillionMigrating")
  Migrating migrating(
      Models models, Brands brands, History history, Transactions transactions, Clock clock) {
    return new Migrating(models, brands, history, transactions, clock);
  }
}
