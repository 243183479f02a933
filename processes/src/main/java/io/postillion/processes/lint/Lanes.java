package io.postillion.processes.lint;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** What leads to what in a process or subprocess; a subprocess in it is one step. */
final class Lanes {

  private final Map<FlowNode, Set<FlowNode>> after = new LinkedHashMap<>();
  private final Map<FlowNode, Set<FlowNode>> before = new LinkedHashMap<>();

  Lanes(ModelElementInstance scope) {
    Collection<FlowElement> elements = Elements.of(scope);
    List<FlowNode> nodes = new ArrayList<>();
    for (FlowElement element : elements) {
      if (element instanceof FlowNode node) {
        nodes.add(node);
        after.put(node, new LinkedHashSet<>());
        before.put(node, new LinkedHashSet<>());
      }
    }
    for (FlowElement element : elements) {
      if (element instanceof SequenceFlow flow) {
        lead(flow.getSource(), flow.getTarget());
      }
    }
    for (FlowNode from : nodes) {
      for (FlowNode to : nodes) {
        if (isLink(from, to)) {
          lead(from, to);
        }
      }
    }
  }

  private void lead(FlowNode from, FlowNode to) {
    after.computeIfAbsent(from, node -> new LinkedHashSet<>()).add(to);
    before.computeIfAbsent(to, node -> new LinkedHashSet<>()).add(from);
  }

  private static boolean isLink(FlowNode from, FlowNode to) {
    return from instanceof ThrowEvent thrown
        && to instanceof CatchEvent caught
        && links(thrown.getEventDefinitions()).stream()
            .anyMatch(links(caught.getEventDefinitions())::contains);
  }

  private static List<String> links(Collection<EventDefinition> definitions) {
    return definitions.stream()
        .filter(LinkEventDefinition.class::isInstance)
        .map(LinkEventDefinition.class::cast)
        .map(LinkEventDefinition::getName)
        .toList();
  }

  Set<FlowNode> nodes() {
    return after.keySet();
  }

  Set<FlowNode> before(FlowNode node) {
    return before.getOrDefault(node, Set.of());
  }

  Set<FlowNode> after(FlowNode node) {
    return after.getOrDefault(node, Set.of());
  }

  /** Whatever can follow, by a flow or by an event at its border. */
  private Set<FlowNode> follow(FlowNode node) {
    Set<FlowNode> follow = new LinkedHashSet<>(after(node));
    if (node instanceof Activity activity) {
      nodes().stream()
          .filter(BoundaryEvent.class::isInstance)
          .filter(event -> activity.equals(((BoundaryEvent) event).getAttachedTo()))
          .forEach(follow::add);
    }
    return follow;
  }

  /** All that is reached from a node by way of such nodes alone; itself only in a circle. */
  Set<FlowNode> reached(FlowNode from, Predicate<FlowNode> through) {
    Set<FlowNode> reached = new LinkedHashSet<>();
    Deque<FlowNode> next = new ArrayDeque<>(follow(from));
    while (!next.isEmpty()) {
      FlowNode node = next.remove();
      if (through.test(node) && reached.add(node)) {
        next.addAll(follow(node));
      }
    }
    return reached;
  }
}
