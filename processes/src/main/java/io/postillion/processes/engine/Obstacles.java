package io.postillion.processes.engine;

import io.postillion.core.flow.Models.Obstacle;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.migration.MigratingActivityInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigratingTransitionInstanceValidationReport;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/** What the engine says against a migration, told by the two versions of the model. */
record Obstacles(BpmnModelInstance from, BpmnModelInstance to) {

  List<Obstacle> in(MigratingProcessInstanceValidationReport report) {
    List<Obstacle> obstacles = new ArrayList<>();
    for (String failure : report.getFailures()) {
      obstacles.add(new Obstacle(Obstacle.Kind.OTHER, "", "", failure));
    }
    for (MigratingActivityInstanceValidationReport step : report.getActivityInstanceReports()) {
      obstacles.add(at(step.getSourceScopeId(), step.getFailures()));
    }
    for (MigratingTransitionInstanceValidationReport step : report.getTransitionInstanceReports()) {
      obstacles.add(at(step.getSourceScopeId(), step.getFailures()));
    }
    return obstacles.stream().distinct().toList();
  }

  private Obstacle at(String id, List<String> failures) {
    @Nullable ModelElementInstance before = from.getModelElementById(id);
    @Nullable ModelElementInstance after = to.getModelElementById(id);
    String name =
        before == null ? "" : Objects.requireNonNullElse(before.getAttributeValue("name"), "");
    return new Obstacle(kind(before, after), id, name, String.join(" ", failures));
  }

  private static Obstacle.Kind kind(
      @Nullable ModelElementInstance before, @Nullable ModelElementInstance after) {
    if (after == null) {
      return Obstacle.Kind.GONE;
    }
    return before != null && before.getElementType().equals(after.getElementType())
        ? Obstacle.Kind.OTHER
        : Obstacle.Kind.CHANGED;
  }
}
