package io.postillion.plugin.wiring;

import io.postillion.core.flow.Diagrams;
import io.postillion.core.flow.Flow;
import io.postillion.core.flow.Nodes;
import io.postillion.core.flow.WorkItems;
import io.postillion.core.people.People;
import io.postillion.plugin.config.HistoryProperties;
import io.postillion.plugin.config.ModelSettings;
import io.postillion.processes.camunda.CamundaComponent;
import io.postillion.processes.engine.CamundaDiagrams;
import io.postillion.processes.engine.CamundaFlow;
import io.postillion.processes.engine.CamundaWorkItems;
import io.postillion.processes.engine.EngineSettings;
import io.postillion.processes.engine.NodeWatch;
import java.time.Clock;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The host's engine, with our models on it. */
@Configuration(proxyBeanMethods = false)
public class EngineConfiguration {

  @Bean
  @ConditionalOnProperty("postillion.engine.tuned")
  EngineSettings engineSettings(Clock clock, ModelSettings models, HistoryProperties history) {
    return new EngineSettings(
        clock, models.allowCode(), history.keep(), history.cleanFrom(), history.cleanTo());
  }

  @Bean
  Flow flow(ProcessEngine engine) {
    return new CamundaFlow(engine);
  }

  @Bean
  WorkItems workItems(ProcessEngine engine, People people) {
    return new CamundaWorkItems(engine, people::groups);
  }

  @Bean
  Diagrams diagrams(ProcessEngine engine) {
    return new CamundaDiagrams(engine);
  }

  /** What this node calls itself; another one each time it starts. */
  @Bean
  NodeName nodeName() {
    return NodeName.random();
  }

  @Bean(initMethod = "start")
  NodeWatch nodeWatch(ProcessEngine engine, Nodes nodes, NodeName name) {
    return new NodeWatch(engine, nodes, name.value());
  }

  @Bean("camunda")
  CamundaComponent camunda(ProcessEngine engine, NodeName name) {
    return new CamundaComponent(engine, name.value());
  }
}
