package io.postillion.processes.engine;

import io.postillion.core.flow.running.Step;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** What a model says about its elements. */
record ModelElements(BpmnModelInstance model, String process) {

  /** Elements of the process at which a token may stay. */
  List<FlowElement> stops() {
    return all(FlowElement.class).stream().filter(element -> kind(element).isPresent()).toList();
  }

  /** Timers at the border of a step. */
  List<BoundaryEvent> alarms() {
    return all(BoundaryEvent.class).stream().filter(ModelElements::isTimer).toList();
  }

  boolean calls() {
    return !all(CallActivity.class).isEmpty();
  }

  Optional<FlowElement> find(String id) {
    return model.getModelElementById(id) instanceof FlowElement element
        ? Optional.of(element)
        : Optional.empty();
  }

  static Optional<Step.Kind> kind(FlowElement element) {
    if (element instanceof UserTask) {
      return Optional.of(Step.Kind.PERSON);
    }
    if (element instanceof CallActivity) {
      return Optional.of(Step.Kind.CALL);
    }
    if (element instanceof ReceiveTask
        || element instanceof IntermediateCatchEvent
        || element instanceof EventBasedGateway) {
      return Optional.of(Step.Kind.EVENT);
    }
    return element instanceof Task ? Optional.of(Step.Kind.WORKER) : Optional.empty();
  }

  /** As the model names them; an expression stays one. */
  static List<String> groups(FlowElement element) {
    String groups = element instanceof UserTask task ? task.getCamundaCandidateGroups() : null;
    return groups == null
        ? List.of()
        : Arrays.stream(groups.split(",")).map(String::strip).filter(g -> !g.isEmpty()).toList();
  }

  static String name(FlowElement element) {
    String name = element.getName();
    return name == null || name.isBlank() ? element.getId() : name.replaceAll("\\s+", " ").strip();
  }

  static boolean isTimer(BoundaryEvent event) {
    return event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance);
  }

  /** The step that a boundary event watches; a sub-process has its name, too. */
  static String watched(BoundaryEvent event) {
    Activity watched = event.getAttachedTo();
    return watched == null ? "" : name(watched);
  }

  /** A file may hold several processes. */
  private <T extends FlowElement> List<T> all(Class<T> type) {
    Collection<T> found = model.getModelElementsByType(type);
    return found.stream().filter(this::isOfProcess).toList();
  }

  private boolean isOfProcess(FlowElement element) {
    var parent = element.getParentElement();
    while (parent instanceof SubProcess) {
      parent = parent.getParentElement();
    }
    return parent instanceof Process found && process.equals(found.getId());
  }
}
