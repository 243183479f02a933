package io.postillion.processes.lint;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;

/** The desk draws a model as its diagram says. */
final class DiagramRule implements Rule {

  @Override
  public void look(Drawing drawing, Found found) {
    Set<String> drawn =
        drawing.all(BpmnShape.class).stream()
            .map(BpmnShape::getBpmnElement)
            .filter(Objects::nonNull)
            .map(element -> element.getId())
            .collect(Collectors.toSet());
    List<FlowNode> hidden =
        drawing.all(FlowNode.class).stream().filter(node -> !drawn.contains(node.getId())).toList();
    if (drawn.isEmpty() && !hidden.isEmpty()) {
      found.warning(drawing.bpmn().getDefinitions(), "diagram-missing");
    } else {
      hidden.forEach(node -> found.warning(node, "diagram-incomplete"));
    }
  }
}
