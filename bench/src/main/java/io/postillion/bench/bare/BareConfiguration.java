package io.postillion.bench.bare;

import io.postillion.processes.engine.EngineSettings;
import io.postillion.processes.engine.ModelDeployment;
import java.time.Clock;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The engine as the product sets it up, with its models and one that only waits. */
@Configuration(proxyBeanMethods = false)
class BareConfiguration {

  @Bean
  EngineSettings engineSettings() {
    return new EngineSettings(Clock.systemUTC());
  }

  @Bean
  ModelDeployment modelDeployment() {
    return new ModelDeployment();
  }

  /** The model calls it by this name. */
  @Bean
  Arrivals arrivals() {
    return new Arrivals();
  }

  @Bean
  BareOrders bareOrders(ProcessEngine engine, Arrivals arrivals) {
    engine
        .getRepositoryService()
        .createDeployment()
        .name("bare")
        .enableDuplicateFiltering(true)
        .addClasspathResource("bare.bpmn")
        .deploy();
    return new BareOrders(engine, arrivals);
  }
}
