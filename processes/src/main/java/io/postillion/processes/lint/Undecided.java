package io.postillion.processes.lint;

import io.postillion.core.flow.Topic;
import io.postillion.core.flow.Topics;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * Which steps of an approval can be reached while nothing is decided. A way aside, from a reminder
 * or where several ways begin at once, does not end the process by itself.
 */
final class Undecided {

  /** How surely it can be. */
  enum Degree {
    NO,
    ASIDE,
    YES
  }

  private static final Set<String> DECIDING =
      Topics.ALL.stream()
          .filter(topic -> topic.gives().contains(Contract.DECISION))
          .map(Topic::name)
          .collect(Collectors.toUnmodifiableSet());

  private final Map<ModelElementInstance, Lanes> lanes;
  private final Map<FlowNode, Degree> reached = new LinkedHashMap<>();

  Undecided(Process process) {
    lanes =
        Elements.scopes(process)
            .collect(
                Collectors.toMap(
                    Function.identity(), Lanes::new, (one, same) -> one, LinkedHashMap::new));
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Lanes scope : lanes.values()) {
        for (FlowNode node : scope.nodes()) {
          Degree now = enter(node, scope);
          changed |= reached.put(node, now) != now;
        }
      }
    }
  }

  Degree at(FlowNode node) {
    return reached.getOrDefault(node, Degree.NO);
  }

  /** Where ways end in this process or subprocess. */
  List<FlowNode> ends(ModelElementInstance scope) {
    Lanes here = lanes(scope);
    return here.nodes().stream()
        .filter(node -> here.after(node).isEmpty())
        .filter(node -> !(node instanceof SubProcess inner && inner.triggeredByEvent()))
        .filter(node -> leaving(node) != Degree.NO || at(node) == Degree.NO)
        .toList();
  }

  private Lanes lanes(ModelElementInstance scope) {
    return lanes.computeIfAbsent(scope, Lanes::new);
  }

  private Degree enter(FlowNode node, Lanes here) {
    if (node instanceof BoundaryEvent event) {
      return event.cancelActivity() ? at(event.getAttachedTo()) : aside(at(event.getAttachedTo()));
    }
    if (node instanceof StartEvent start) {
      return begin(start);
    }
    Set<FlowNode> before = here.before(node);
    if (isFork(node) && before.size() > 1) {
      return join(node, before);
    }
    return before.stream().map(this::leaving).reduce(Degree.NO, Undecided::more);
  }

  /** After a join something is decided when one of the ways decided it. */
  private Degree join(FlowNode node, Collection<FlowNode> before) {
    Set<Degree> ways = EnumSet.noneOf(Degree.class);
    before.forEach(way -> ways.add(leaving(way)));
    boolean decided =
        node instanceof ParallelGateway
            ? ways.contains(Degree.NO)
            : ways.equals(EnumSet.of(Degree.NO));
    return decided ? Degree.NO : Degree.YES;
  }

  private Degree begin(StartEvent start) {
    ModelElementInstance scope = start.getParentElement();
    if (scope instanceof SubProcess inner && !inner.triggeredByEvent()) {
      return at(inner);
    }
    if (scope instanceof SubProcess && !start.isInterrupting()) {
      return Degree.ASIDE;
    }
    return scope instanceof SubProcess aside && aside.getParentElement() instanceof SubProcess outer
        ? at(outer)
        : Degree.YES;
  }

  private Degree leaving(FlowNode node) {
    if (decides(node)) {
      return Degree.NO;
    }
    if (node instanceof SubProcess inner) {
      return after(inner);
    }
    int ways = lanes(node.getParentElement()).after(node).size();
    return isFork(node) && ways > 1 ? aside(at(node)) : at(node);
  }

  private Degree after(SubProcess inner) {
    Set<Degree> degrees = EnumSet.noneOf(Degree.class);
    ends(inner).forEach(end -> degrees.add(at(end)));
    if (degrees.contains(Degree.YES)) {
      return Degree.YES;
    }
    return degrees.equals(EnumSet.of(Degree.ASIDE)) ? Degree.YES : Degree.NO;
  }

  private static boolean isFork(FlowNode node) {
    return node instanceof ParallelGateway || node instanceof InclusiveGateway;
  }

  private static boolean decides(FlowNode node) {
    if (Elements.outputs(node).containsKey(Contract.DECISION)) {
      return true;
    }
    if (node instanceof UserTask task) {
      return Contract.isReview(task);
    } else if (node instanceof ServiceTask task) {
      return DECIDING.contains(Elements.topic(task));
    } else if (node instanceof BusinessRuleTask task) {
      return Contract.DECISION.equals(task.getCamundaResultVariable());
    }
    return node instanceof CallActivity call && givesBack(call);
  }

  private static boolean givesBack(Activity call) {
    return Elements.extensions(call, CamundaOut.class).stream()
        .anyMatch(
            out ->
                Contract.DECISION.equals(out.getCamundaTarget())
                    || "all".equals(out.getCamundaVariables()));
  }

  private static Degree aside(Degree degree) {
    return degree == Degree.NO ? Degree.NO : Degree.ASIDE;
  }

  private static Degree more(Degree one, Degree other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
