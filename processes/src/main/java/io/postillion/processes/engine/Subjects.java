package io.postillion.processes.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;

/** What each of some tasks is about and whom it asks, read at once. */
record Subjects(Map<String, Map<String, String>> byScope) {

  static Subjects of(RuntimeService runtime, List<Task> tasks) {
    Map<String, Map<String, String>> words = new HashMap<>();
    List<VariableInstance> variables =
        runtime
            .createVariableInstanceQuery()
            .processInstanceIdIn(
                tasks.stream().map(Task::getProcessInstanceId).distinct().toArray(String[]::new))
            .variableNameIn(Names.POST, Names.ARTICLE, Names.REASON, Names.NOT_BY)
            .list();
    for (VariableInstance variable : variables) {
      words
          .computeIfAbsent(variable.getExecutionId(), scope -> new HashMap<>())
          .put(variable.getName(), String.valueOf(variable.getValue()));
    }
    return new Subjects(words);
  }

  /** Of the step itself, or else of its process. */
  Optional<String> of(Task task, String variable) {
    return in(task.getExecutionId(), variable).or(() -> in(task.getProcessInstanceId(), variable));
  }

  private Optional<String> in(String scope, String variable) {
    return Optional.ofNullable(byScope.getOrDefault(scope, Map.of()).get(variable));
  }
}
