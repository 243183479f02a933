package io.postillion.processes.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;

/** What each of some tasks is about and whom it asks, read at once. */
record Subjects(Map<String, Map<String, String>> byScope) {

  static final Set<String> NAMES =
      Set.of(Names.BRAND, Names.POST, Names.ARTICLE, Names.REASON, Names.NOT_BY);

  static Subjects of(RuntimeService runtime, List<Task> tasks) {
    Map<String, Map<String, String>> words = new HashMap<>();
    List<VariableInstance> variables =
        runtime
            .createVariableInstanceQuery()
            .processInstanceIdIn(
                tasks.stream().map(Task::getProcessInstanceId).distinct().toArray(String[]::new))
            .variableNameIn(NAMES.toArray(String[]::new))
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
    return of(task.getExecutionId(), task.getProcessInstanceId(), variable);
  }

  /** The same of a task that stands there. */
  Optional<String> of(String execution, String instance, String variable) {
    return in(execution, variable).or(() -> in(instance, variable));
  }

  private Optional<String> in(String scope, String variable) {
    return Optional.ofNullable(byScope.getOrDefault(scope, Map.of()).get(variable));
  }
}
