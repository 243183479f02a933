package io.postillion.processes.lint;

import java.util.List;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.jspecify.annotations.Nullable;

/** Where ways part, each says when it is taken. */
final class PathRule implements Rule {

  @Override
  public void look(Drawing drawing, Found found) {
    for (Gateway gateway : drawing.all(Gateway.class)) {
      if (gateway instanceof ExclusiveGateway || gateway instanceof InclusiveGateway) {
        lookAt(gateway, drawing, found);
      }
    }
    for (BoundaryEvent event : drawing.all(BoundaryEvent.class)) {
      if (Elements.isBlank(event.getName())) {
        found.warning(event, "boundary-unlabelled");
      }
    }
  }

  private static void lookAt(Gateway gateway, Drawing drawing, Found found) {
    List<SequenceFlow> ways =
        drawing.all(SequenceFlow.class).stream()
            .filter(flow -> gateway.equals(flow.getSource()))
            .toList();
    if (ways.size() < 2) {
      return;
    }
    for (SequenceFlow way : ways) {
      if (way.getConditionExpression() == null && !way.equals(otherwise(gateway))) {
        found.error(way, "path-unconditional", named(gateway));
      }
      if (Elements.isBlank(way.getName())) {
        found.warning(way, "path-unlabelled", named(gateway));
      }
    }
  }

  private static @Nullable SequenceFlow otherwise(Gateway gateway) {
    if (gateway instanceof ExclusiveGateway exclusive) {
      return exclusive.getDefault();
    }
    return gateway instanceof InclusiveGateway inclusive ? inclusive.getDefault() : null;
  }

  private static String named(Gateway gateway) {
    return Elements.isBlank(gateway.getName()) ? gateway.getId() : gateway.getName();
  }
}
