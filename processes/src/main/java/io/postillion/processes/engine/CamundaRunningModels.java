package io.postillion.processes.engine;

import io.postillion.core.brand.BrandId;
import io.postillion.core.flow.running.Alarm;
import io.postillion.core.flow.running.GroupTimes;
import io.postillion.core.flow.running.Model;
import io.postillion.core.flow.running.RunningModel;
import io.postillion.core.flow.running.RunningModels;
import io.postillion.core.flow.running.Step;
import io.postillion.core.flow.running.Took;
import io.postillion.core.flow.running.Waiting;
import io.postillion.processes.engine.HistoryFigures.Stay;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/** Figures from the engine's history, steps and their names from the latest model. */
public final class CamundaRunningModels implements RunningModels {

  private final RepositoryService models;
  private final HistoryFigures figures;
  private final ModelTexts texts;

  public CamundaRunningModels(ProcessEngine engine) {
    ProcessEngineConfigurationImpl settings =
        (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    this.models = engine.getRepositoryService();
    this.texts = new ModelTexts(models);
    this.figures = new HistoryFigures(settings.getDataSource(), settings.getDatabaseTablePrefix());
  }

  @Override
  public List<Model> models(BrandId brand) {
    Set<String> shown = shown(brand);
    return latest().stream()
        .filter(definition -> shown.contains(definition.getKey()))
        .map(CamundaRunningModels::model)
        .sorted(Comparator.comparing(Model::name))
        .toList();
  }

  @Override
  public Optional<RunningModel> of(BrandId brand, String key, Instant since) {
    return latest().stream()
        .filter(definition -> definition.getKey().equals(key))
        .findFirst()
        .filter(definition -> shown(brand).contains(key))
        .map(definition -> running(brand, definition, since));
  }

  private List<ProcessDefinition> latest() {
    return models.createProcessDefinitionQuery().latestVersion().list();
  }

  /** A host's own processes are nobody's business here. */
  private Set<String> shown(BrandId brand) {
    Set<String> ours =
        models.createDeploymentQuery().deploymentName(ModelDeployment.NAME).list().stream()
            .map(Deployment::getId)
            .collect(Collectors.toSet());
    Set<String> keys = new HashSet<>(figures.running(brand.value()));
    latest().stream()
        .filter(definition -> ours.contains(definition.getDeploymentId()))
        .map(ProcessDefinition::getKey)
        .forEach(keys::add);
    return keys;
  }

  static Model model(ProcessDefinition definition) {
    String name = definition.getName();
    return new Model(
        definition.getKey(), name == null ? definition.getKey() : name, definition.getVersion());
  }

  private RunningModel running(BrandId brand, ProcessDefinition definition, Instant since) {
    String key = definition.getKey();
    ModelElements elements =
        new ModelElements(models.getBpmnModelInstance(definition.getId()), key);
    Map<String, Took> took = figures.took(brand.value(), key, since);
    List<Step> steps = steps(elements, took, figures.waiting(brand.value(), key));
    return new RunningModel(
        model(definition),
        texts.of(definition.getId()),
        steps,
        groups(brand, key, since, steps),
        elements.alarms().stream()
            .map(
                event ->
                    new Alarm(
                        event.getId(),
                        ModelElements.name(event),
                        ModelElements.watched(event),
                        event.cancelActivity(),
                        took.getOrDefault(event.getId(), Took.NONE).count()))
            .toList(),
        figures.decisions(brand.value(), key, since, elements.calls()));
  }

  private static List<Step> steps(
      ModelElements elements, Map<String, Took> took, Map<String, Stay> stays) {
    List<Step> steps = new ArrayList<>();
    Map<String, Stay> left = new TreeMap<>(stays);
    for (var element : elements.stops()) {
      Stay stay = left.remove(element.getId());
      steps.add(
          new Step(
              element.getId(),
              ModelElements.name(element),
              ModelElements.kind(element).orElseThrow(),
              ModelElements.groups(element),
              stay == null ? Waiting.NONE : stay.waiting(),
              took.getOrDefault(element.getId(), Took.NONE)));
    }
    left.forEach(
        (id, stay) ->
            steps.add(
                new Step(
                    id,
                    stay.name() == null ? id : stay.name(),
                    kind(stay.type()),
                    List.of(),
                    stay.waiting(),
                    took.getOrDefault(id, Took.NONE))));
    return steps;
  }

  private static Step.Kind kind(String type) {
    return switch (type) {
      case "userTask" -> Step.Kind.PERSON;
      case "callActivity" -> Step.Kind.CALL;
      default -> type.endsWith("Task") ? Step.Kind.WORKER : Step.Kind.EVENT;
    };
  }

  private List<GroupTimes> groups(
      BrandId brand, String key, Instant since, Collection<Step> steps) {
    Map<String, List<Step>> asked = new TreeMap<>();
    steps.forEach(
        step ->
            step.groups()
                .forEach(group -> asked.computeIfAbsent(group, g -> new ArrayList<>()).add(step)));
    return asked.entrySet().stream()
        .map(
            entry ->
                new GroupTimes(
                    entry.getKey(),
                    entry.getValue().stream().mapToLong(step -> step.waiting().count()).sum(),
                    together(brand, key, since, entry.getValue())))
        .toList();
  }

  private Took together(BrandId brand, String key, Instant since, List<Step> steps) {
    List<Step> counted = steps.stream().filter(step -> step.took().count() > 0).toList();
    return switch (counted.size()) {
      case 0 -> Took.NONE;
      case 1 -> counted.get(0).took();
      default -> figures.took(brand.value(), key, since, counted.stream().map(Step::id).toList());
    };
  }
}
