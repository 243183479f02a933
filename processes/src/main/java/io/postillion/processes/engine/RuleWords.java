package io.postillion.processes.engine;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.history.HistoricDecisionOutputInstance;
import org.camunda.bpm.model.dmn.instance.Rule;

/** Which row of a table matched, in the words of the row, and what it says. */
record RuleWords(ProcessEngine engine) {

  /** Of the table that a step asked. */
  String of(String activityInstance) {
    return engine
        .getHistoryService()
        .createHistoricDecisionInstanceQuery()
        .activityInstanceIdIn(activityInstance)
        .rootDecisionInstancesOnly()
        .includeOutputs()
        .list()
        .stream()
        .map(this::words)
        .collect(Collectors.joining("; "));
  }

  private String words(HistoricDecisionInstance decided) {
    List<HistoricDecisionOutputInstance> outputs = decided.getOutputs();
    String said =
        outputs.stream()
            .map(one -> "%s = %s".formatted(one.getVariableName(), one.getValue()))
            .distinct()
            .collect(Collectors.joining(", "));
    Stream<String> rules =
        outputs.stream()
            .map(HistoricDecisionOutputInstance::getRuleId)
            .filter(Objects::nonNull)
            .distinct()
            .map(rule -> description(decided.getDecisionDefinitionId(), rule));
    return Stream.concat(rules, Stream.of(said))
        .filter(words -> !words.isBlank())
        .collect(Collectors.joining(" → "));
  }

  private String description(String decision, String rule) {
    return engine.getRepositoryService().getDmnModelInstance(decision).getModelElementById(rule)
                instanceof Rule found
            && found.getDescription() != null
        ? found.getDescription().getTextContent().strip()
        : "";
  }
}
