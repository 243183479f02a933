package io.postillion.processes.engine;

import io.postillion.core.flow.rehearsal.Happening;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;

/** Writes down what is new in the rehearsal's history after each move. */
final class RehearsalLog {

  private final ProcessEngine engine;
  private final RuleWords rules;
  private final List<Happening> happenings = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private final Map<String, List<String>> asked = new HashMap<>();
  private boolean quiet;

  RehearsalLog(ProcessEngine engine) {
    this.engine = engine;
    this.rules = new RuleWords(engine);
  }

  List<Happening> happenings() {
    return happenings;
  }

  Optional<HistoricProcessInstance> root() {
    return instances().stream().filter(one -> one.getSuperProcessInstanceId() == null).findFirst();
  }

  /** Whether what the next timer brings was told often enough. */
  void quiet(boolean next) {
    quiet = next;
  }

  void add(Duration now, Happening.Kind kind, String element, String detail) {
    happenings.add(new Happening(now, kind, element, element, "", List.of(), detail));
  }

  void answered(Duration now, Task task, Map<String, Object> answer) {
    Object word = answer.getOrDefault(Names.DECISION, answer.getOrDefault(Names.ANSWER, ""));
    happenings.add(
        new Happening(
            now,
            Happening.Kind.ANSWERED,
            task.getTaskDefinitionKey(),
            Objects.toString(task.getName(), task.getTaskDefinitionKey()),
            model(task.getProcessDefinitionId()),
            groups(task.getId()),
            word.toString()));
  }

  /** What ended tells its last steps before those that it gave back to go on with theirs. */
  void look(Duration now) {
    List<HistoricProcessInstance> instances = instances();
    Map<String, Integer> depths = depths(instances);
    instances.stream()
        .sorted(
            Comparator.comparing((HistoricProcessInstance one) -> one.getEndTime() == null)
                .thenComparing(
                    one ->
                        (one.getEndTime() == null ? 1 : -1) * depths.getOrDefault(one.getId(), 0)))
        .forEach(one -> look(now, one));
    quiet = false;
  }

  private void look(Duration now, HistoricProcessInstance instance) {
    if (seen.add("began " + instance.getId())) {
      tell(now, Happening.Kind.BEGAN, instance, "");
    }
    engine
        .getHistoryService()
        .createHistoricActivityInstanceQuery()
        .processInstanceId(instance.getId())
        .orderPartiallyByOccurrence()
        .asc()
        .list()
        .stream()
        .filter(step -> seen.add(step.getId()))
        .forEach(step -> step(now, step));
    if (instance.getEndTime() != null && seen.add("ended " + instance.getId())) {
      tell(now, Happening.Kind.ENDED, instance, ended(instance));
    }
  }

  private void tell(
      Duration now, Happening.Kind kind, HistoricProcessInstance instance, String detail) {
    String model = model(instance.getProcessDefinitionId());
    happenings.add(
        new Happening(
            now, kind, instance.getProcessDefinitionKey(), model, model, List.of(), detail));
  }

  private String ended(HistoricProcessInstance instance) {
    ModelElements elements = elements(instance.getProcessDefinitionId(), "");
    return Optional.ofNullable(instance.getEndActivityId())
        .flatMap(elements::find)
        .map(ModelElements::name)
        .orElse("");
  }

  private void step(Duration now, HistoricActivityInstance step) {
    switch (step.getActivityType()) {
      case "userTask" -> {
        asked.put(step.getActivityId(), groups(step.getTaskId()));
        add(now, step, Happening.Kind.ASKED, asked.get(step.getActivityId()), "");
      }
      case "serviceTask", "sendTask" -> add(now, step, Happening.Kind.WORKED, List.of(), "");
      case "businessRuleTask" ->
          add(now, step, Happening.Kind.DECIDED, List.of(), rules.of(step.getId()));
      case "receiveTask",
          "intermediateTimer",
          "intermediateMessageCatch",
          "intermediateSignalCatch",
          "intermediateConditional",
          "eventBasedGateway" ->
          add(now, step, Happening.Kind.WAITED, List.of(), "");
      case "boundaryTimer" -> timer(now, step);
      case "boundaryError", "boundaryEscalation" ->
          add(now, step, Happening.Kind.WENT_WRONG, List.of(), "");
      default -> {
        // start and end events, gateways and scopes: the diagram shows them
      }
    }
  }

  private void timer(Duration now, HistoricActivityInstance step) {
    Optional<BoundaryEvent> event =
        elements(step.getProcessDefinitionId(), step.getProcessDefinitionKey())
            .find(step.getActivityId())
            .filter(BoundaryEvent.class::isInstance)
            .map(BoundaryEvent.class::cast);
    boolean ends = event.map(BoundaryEvent::cancelActivity).orElse(true);
    List<String> whom =
        event
            .map(BoundaryEvent::getAttachedTo)
            .map(step1 -> asked.getOrDefault(step1.getId(), List.of()))
            .orElse(List.of());
    add(now, step, ends ? Happening.Kind.EXPIRED : Happening.Kind.REMINDED, whom, "");
  }

  private void add(
      Duration now,
      HistoricActivityInstance step,
      Happening.Kind kind,
      List<String> groups,
      String detail) {
    if (!quiet) {
      happenings.add(
          new Happening(
              now,
              kind,
              step.getActivityId(),
              Objects.toString(step.getActivityName(), step.getActivityId()),
              model(step.getProcessDefinitionId()),
              groups,
              detail));
    }
  }

  private List<String> groups(String task) {
    return engine.getTaskService().getIdentityLinksForTask(task).stream()
        .map(IdentityLink::getGroupId)
        .filter(Objects::nonNull)
        .distinct()
        .sorted()
        .toList();
  }

  private ModelElements elements(String definition, String key) {
    return new ModelElements(engine.getRepositoryService().getBpmnModelInstance(definition), key);
  }

  private String model(String definition) {
    var found = engine.getRepositoryService().getProcessDefinition(definition);
    return found.getName() == null ? found.getKey() : found.getName();
  }

  private List<HistoricProcessInstance> instances() {
    return engine.getHistoryService().createHistoricProcessInstanceQuery().list();
  }

  private static Map<String, Integer> depths(List<HistoricProcessInstance> instances) {
    Map<String, String> callers = new HashMap<>();
    instances.forEach(one -> callers.put(one.getId(), one.getSuperProcessInstanceId()));
    Map<String, Integer> depths = new HashMap<>();
    for (String id : callers.keySet()) {
      int depth = 0;
      for (String caller = callers.get(id); caller != null; caller = callers.get(caller)) {
        depth++;
      }
      depths.put(id, depth);
    }
    return depths;
  }
}
