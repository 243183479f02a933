package io.postillion.processes.engine;

import io.postillion.core.brand.BrandId;
import io.postillion.core.flow.running.Alarm;
import io.postillion.core.flow.running.Ended;
import io.postillion.core.flow.running.EndedDays;
import io.postillion.core.flow.running.GroupTimes;
import io.postillion.core.flow.running.Model;
import io.postillion.core.flow.running.RunningModel;
import io.postillion.core.flow.running.RunningModels;
import io.postillion.core.flow.running.Spread;
import io.postillion.core.flow.running.Step;
import io.postillion.core.flow.running.Waiting;
import io.postillion.processes.engine.HistoryFigures.Stay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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

/**
 * Figures from the engine's history, steps and their names from the latest model. Days that are
 * over are summed once and kept; the history is asked for what is not kept yet.
 */
public final class CamundaRunningModels implements RunningModels {

  /** What ends just before midnight may be stored a little later. */
  private static final Duration LATE = Duration.ofHours(1);

  private static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");

  private final RepositoryService models;
  private final HistoryFigures figures;
  private final ModelTexts texts;
  private final EndedDays days;
  private final Clock clock;

  public CamundaRunningModels(ProcessEngine engine, EndedDays days, Clock clock) {
    ProcessEngineConfigurationImpl settings =
        (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    this.models = engine.getRepositoryService();
    this.texts = new ModelTexts(models);
    this.figures = new HistoryFigures(settings.getDataSource(), settings.getDatabaseTablePrefix());
    this.days = days;
    this.clock = clock;
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

  @Override
  public int sumUp(BrandId brand, Instant since) {
    Set<String> shown = shown(brand);
    return latest().stream()
        .filter(definition -> shown.contains(definition.getKey()))
        .mapToInt(
            definition ->
                sumUp(
                    brand,
                    definition.getKey(),
                    elements(definition).calls(),
                    day(since),
                    running()))
        .sum();
  }

  private int sumUp(BrandId brand, String key, boolean called, LocalDate from, LocalDate until) {
    Set<LocalDate> kept = days.kept(brand, key, from, until);
    List<LocalDate> missing =
        from.isBefore(until)
            ? from.datesUntil(until).filter(day -> !kept.contains(day)).toList()
            : List.of();
    missing.forEach(
        day ->
            days.keep(
                brand,
                key,
                day,
                figures.ended(brand.value(), key, begin(day), begin(day.plusDays(1)), called)));
    return missing.size();
  }

  private Ended ended(BrandId brand, String key, boolean called, LocalDate from) {
    LocalDate running = running();
    sumUp(brand, key, called, from, running);
    Instant open = begin(from.isBefore(running) ? running : from);
    return days.sum(brand, key, from, running)
        .plus(figures.ended(brand.value(), key, open, END_OF_TIME, called));
  }

  /** The first day on which something may still end. */
  private LocalDate running() {
    return day(clock.instant().minus(LATE));
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }

  private static Instant begin(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private ModelElements elements(ProcessDefinition definition) {
    return new ModelElements(models.getBpmnModelInstance(definition.getId()), definition.getKey());
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
    ModelElements elements = elements(definition);
    Ended ended = ended(brand, key, elements.calls(), day(since));
    List<Step> steps = steps(elements, ended, figures.waiting(brand.value(), key));
    return new RunningModel(
        model(definition),
        texts.of(definition.getId()),
        steps,
        groups(steps, ended),
        elements.alarms().stream()
            .map(
                event ->
                    new Alarm(
                        event.getId(),
                        ModelElements.name(event),
                        ModelElements.watched(event),
                        event.cancelActivity(),
                        ended.took(event.getId()).count()))
            .toList(),
        ended.decisions());
  }

  private static List<Step> steps(ModelElements elements, Ended ended, Map<String, Stay> stays) {
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
              ended.took(element.getId())));
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
                    ended.took(id))));
    return steps;
  }

  private static Step.Kind kind(String type) {
    return switch (type) {
      case "userTask" -> Step.Kind.PERSON;
      case "callActivity" -> Step.Kind.CALL;
      default -> type.endsWith("Task") ? Step.Kind.WORKER : Step.Kind.EVENT;
    };
  }

  private static List<GroupTimes> groups(Collection<Step> steps, Ended ended) {
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
                    entry.getValue().stream()
                        .map(step -> ended.steps().getOrDefault(step.id(), Spread.NONE))
                        .reduce(Spread.NONE, Spread::plus)
                        .took()))
        .toList();
  }
}
