package io.postillion.processes.camunda;

import java.time.Duration;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.jspecify.annotations.Nullable;

/** What the component needs of an engine, wherever that runs. */
interface Engine {

  Topic topic(String name, String worker, Duration lock);

  /**
   * @param definition id of a version of a process
   */
  BpmnModelInstance model(String definition);

  /** Starts the newest version; answers with the id of the instance. */
  String start(String process, @Nullable String businessKey, VariableMap variables);

  /** Wakes the one process that waits for it; fails when none or several do. */
  void message(String name, String businessKey, VariableMap variables);
}
