package io.postillion.processes.camunda;

import java.time.Duration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.jspecify.annotations.Nullable;

/** An engine in this JVM, in whose transactions ours take part. */
record LocalEngine(ProcessEngine engine) implements Engine {

  @Override
  public Topic topic(String name, String worker, Duration lock) {
    return new LocalTopic(engine.getExternalTaskService(), name, worker, lock);
  }

  @Override
  public BpmnModelInstance model(String definition) {
    return engine.getRepositoryService().getBpmnModelInstance(definition);
  }

  @Override
  public String start(String process, @Nullable String businessKey, VariableMap variables) {
    return engine
        .getRuntimeService()
        .startProcessInstanceByKey(process, businessKey, variables)
        .getProcessInstanceId();
  }

  @Override
  public void message(String name, String businessKey, VariableMap variables) {
    engine
        .getRuntimeService()
        .createMessageCorrelation(name)
        .processInstanceBusinessKey(businessKey)
        .setVariables(variables)
        .correlate();
  }
}
