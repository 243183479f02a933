package io.postillion.processes.lint;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** A circle in which nobody is asked and nothing is awaited turns until the machine is tired. */
final class LoopRule implements Rule {

  @Override
  public void look(Drawing drawing, Found found) {
    for (Process process : drawing.processes()) {
      Elements.scopes(process).forEach(scope -> lookIn(scope, found));
    }
  }

  private static void lookIn(ModelElementInstance scope, Found found) {
    Lanes lanes = new Lanes(scope);
    Set<FlowNode> told = new LinkedHashSet<>();
    for (FlowNode node : lanes.nodes()) {
      Set<FlowNode> circle = circle(lanes, node);
      if (!circle.isEmpty() && told.add(node)) {
        told.addAll(circle);
        found.error(node, "loop-endless", names(circle));
      }
    }
  }

  /** Those that lead from the node back to it. */
  private static Set<FlowNode> circle(Lanes lanes, FlowNode node) {
    if (Waits.isWait(node)) {
      return Set.of();
    }
    return lanes.reached(node, step -> !Waits.isWait(step)).stream()
        .filter(step -> lanes.reached(step, inner -> !Waits.isWait(inner)).contains(node))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static String names(Set<FlowNode> circle) {
    return circle.stream()
        .map(node -> Elements.isBlank(node.getName()) ? node.getId() : node.getName())
        .collect(Collectors.joining(", "));
  }
}
