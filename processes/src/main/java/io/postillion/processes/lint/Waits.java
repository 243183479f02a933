package io.postillion.processes.lint;

import java.util.Collection;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.ConditionalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SignalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Steps at which a process waits for a person, a time or a message. */
final class Waits {

  private Waits() {}

  /** A called process is taken to wait, and a subprocess with such a step in it. */
  static boolean isWait(FlowNode node) {
    return node instanceof UserTask
        || node instanceof ReceiveTask
        || node instanceof CallActivity
        || (node instanceof CatchEvent event && isAwaited(event.getEventDefinitions()))
        || (node instanceof SubProcess inner
            && Elements.within(inner, FlowNode.class)
                .anyMatch(step -> !(step instanceof SubProcess) && isWait(step)));
  }

  private static boolean isAwaited(Collection<EventDefinition> definitions) {
    return definitions.stream()
        .anyMatch(
            definition ->
                definition instanceof TimerEventDefinition
                    || definition instanceof MessageEventDefinition
                    || definition instanceof SignalEventDefinition
                    || definition instanceof ConditionalEventDefinition);
  }
}
