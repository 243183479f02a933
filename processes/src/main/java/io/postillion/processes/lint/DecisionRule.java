package io.postillion.processes.lint;

import io.postillion.processes.lint.Undecided.Degree;
import java.util.List;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;

/** An approval has decided when it ends. */
final class DecisionRule implements Rule {

  @Override
  public void look(Drawing drawing, Found found) {
    for (Process process : drawing.approvalProcesses()) {
      Undecided undecided = new Undecided(process);
      List<FlowNode> ends = undecided.ends(process);
      boolean aside =
          ends.stream().allMatch(end -> undecided.at(end) == Degree.ASIDE) && !ends.isEmpty();
      for (FlowNode end : ends) {
        Degree degree = undecided.at(end);
        if (degree == Degree.YES || (degree == Degree.ASIDE && (aside || isTheEnd(end)))) {
          found.error(end, "decision-missing", Contract.DECISION);
        }
      }
    }
  }

  /** It ends whatever else goes on. */
  private static boolean isTheEnd(FlowNode end) {
    return end instanceof EndEvent event
        && event.getEventDefinitions().stream()
            .anyMatch(TerminateEventDefinition.class::isInstance);
  }
}
