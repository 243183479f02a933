package io.postillion.processes.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;

/** Which post or article each of some tasks is about, read at once. */
record Subjects(Map<String, Map<String, String>> byInstance) {

  static Subjects of(RuntimeService runtime, List<Task> tasks) {
    Map<String, Map<String, String>> ids = new HashMap<>();
    List<VariableInstance> variables =
        runtime
            .createVariableInstanceQuery()
            .processInstanceIdIn(
                tasks.stream().map(Task::getProcessInstanceId).distinct().toArray(String[]::new))
            .variableNameIn(Names.POST, Names.ARTICLE)
            .list();
    for (VariableInstance variable : variables) {
      ids.computeIfAbsent(variable.getProcessInstanceId(), instance -> new HashMap<>())
          .put(variable.getName(), String.valueOf(variable.getValue()));
    }
    return new Subjects(ids);
  }

  Optional<String> of(Task task, String variable) {
    return Optional.ofNullable(
        byInstance.getOrDefault(task.getProcessInstanceId(), Map.of()).get(variable));
  }
}
