package io.postillion.plugin.wiring;

import io.postillion.core.flow.Diagrams;
import io.postillion.core.flow.Flow;
import io.postillion.core.flow.Nodes;
import io.postillion.core.flow.WorkItems;
import io.postillion.core.people.People;
import io.postillion.plugin.config.ConditionalOnOwnEngine;
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
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The host's engine, with our models on it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnOwnEngine
public class EngineConfiguration {

  /** Those models are deployed once, whatever the host picks up from the class path. */
  @Bean("postillionNotTwice")
  ProcessEnginePlugin notTwice() {
    return new NotTwice();
  }

  @Bean("postillionEngineSettings")
  @ConditionalOnProperty("postillion.engine.tuned")
  EngineSettings engineSettings(Clock clock, ModelSettings models, HistoryProperties history) {
    return new EngineSettings(
        clock, models.allowCode(), history.keep(), history.cleanFrom(), history.cleanTo());
  }

  @Bean("postillionFlow")
  Flow flow(ProcessEngine engine) {
    return new CamundaFlow(engine);
  }

  @Bean("postillionWorkItems")
  WorkItems workItems(ProcessEngine engine, People people) {
    return new CamundaWorkItems(engine, people::groups);
  }

  @Bean("postillionDiagrams")
  Diagrams diagrams(ProcessEngine engine) {
    return new CamundaDiagrams(engine);
  }

  @Bean(name = "postillionNodeWatch", initMethod = "start")
  @ConditionalOnProperty(name = "postillion.workers.enabled", matchIfMissing = true)
  NodeWatch nodeWatch(ProcessEngine engine, Nodes nodes, NodeName name) {
    return new NodeWatch(engine, nodes, name.value());
  }

  @Bean("postillionCamundaComponent")
  CamundaComponent camunda(ProcessEngine engine, NodeName name) {
    return new CamundaComponent(engine, name.value());
  }
}
