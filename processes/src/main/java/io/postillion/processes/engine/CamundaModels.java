package io.postillion.processes.engine;

import io.postillion.core.NotFoundException;
import io.postillion.core.flow.ModelFinding;
import io.postillion.core.flow.Models;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.management.ProcessDefinitionStatistics;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.ResourceDefinition;

/** What is deployed, and how many run on which version. */
public final class CamundaModels implements Models {

  private final RepositoryService repository;
  private final ManagementService management;
  private final ModelDeployment deployment;
  private final HostModels newest;
  private final Migrations migrations;

  public CamundaModels(ProcessEngine engine, ModelDeployment deployment) {
    this.repository = engine.getRepositoryService();
    this.management = engine.getManagementService();
    this.deployment = deployment;
    this.newest = new HostModels(engine, deployment);
    this.migrations = new Migrations(engine);
  }

  @Override
  public List<Model> all(Locale language) {
    Map<String, List<ModelFinding>> findings = newest.findings(language);
    Map<String, List<ModelFinding>> refused = deployment.refused(language);
    Set<String> ours = newest.ourDeployments();
    Map<String, Long> running =
        management.createProcessDefinitionStatisticsQuery().list().stream()
            .collect(
                Collectors.toMap(
                    ProcessDefinitionStatistics::getId,
                    statistics -> (long) statistics.getInstances()));
    List<Model> all = new ArrayList<>();
    for (ProcessDefinition model : newest.relevant()) {
      all.add(model(model, ours, versions(model, running), findings, refused));
    }
    for (DecisionDefinition table : newest.decisions()) {
      Version version = new Version(table.getVersion(), since(table), 0);
      all.add(model(table, ours, List.of(version), findings, refused));
    }
    Set<String> known = all.stream().map(Model::file).collect(Collectors.toSet());
    refused.forEach(
        (file, why) -> {
          if (!known.contains(file)) {
            all.add(new Model(file, file, Origin.FOLDER, file, List.of(), why, true));
          }
        });
    return List.copyOf(all);
  }

  private Model model(
      ResourceDefinition newest,
      Set<String> ours,
      List<Version> versions,
      Map<String, List<ModelFinding>> findings,
      Map<String, List<ModelFinding>> refused) {
    String file = newest.getResourceName();
    List<ModelFinding> why = refused.get(file);
    return new Model(
        newest.getKey(),
        newest.getName() == null ? newest.getKey() : newest.getName(),
        origin(newest, ours),
        file,
        versions,
        why == null ? findings.getOrDefault(newest.getKey(), List.of()) : why,
        why != null);
  }

  private Origin origin(ResourceDefinition model, Set<String> ours) {
    if (!ours.contains(model.getDeploymentId())) {
      return Origin.HOST;
    }
    String file = model.getResourceName();
    return ModelDeployment.MODELS.contains(file) && !deployment.isInFolder(file)
        ? Origin.BUILT_IN
        : Origin.FOLDER;
  }

  /** The newest one, and those on which something runs. */
  private List<Version> versions(ProcessDefinition newest, Map<String, Long> running) {
    return repository
        .createProcessDefinitionQuery()
        .processDefinitionKey(newest.getKey())
        .orderByProcessDefinitionVersion()
        .desc()
        .list()
        .stream()
        .map(
            version ->
                new Version(
                    version.getVersion(),
                    since(version),
                    running.getOrDefault(version.getId(), 0L)))
        .filter(version -> version.number() == newest.getVersion() || version.running() > 0)
        .toList();
  }

  private Instant since(ResourceDefinition model) {
    return repository
        .createDeploymentQuery()
        .deploymentId(model.getDeploymentId())
        .singleResult()
        .getDeploymentTime()
        .toInstant();
  }

  @Override
  public List<Trial> trials(String model, int version, int most) {
    return migrations.trials(definition(model, version), definition(model), most);
  }

  @Override
  public void migrate(String model, Trial trial) {
    migrations.migrate(definition(model, trial.from()), definition(model, trial.to()), trial);
  }

  @Override
  public String bpmn(String model, int version) {
    try (InputStream xml = repository.getProcessModel(definition(model, version).getId())) {
      return new String(xml.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private ProcessDefinition definition(String model, int version) {
    return newest.relevant().stream()
        .filter(known -> known.getKey().equals(model))
        .flatMap(
            known ->
                repository
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(model)
                    .processDefinitionVersion(version)
                    .withoutTenantId()
                    .list()
                    .stream())
        .findFirst()
        .orElseThrow(() -> new NotFoundException("version of a model", model + " " + version));
  }

  private ProcessDefinition definition(String model) {
    return newest.relevant().stream()
        .filter(known -> known.getKey().equals(model))
        .findFirst()
        .orElseThrow(() -> new NotFoundException("model", model));
  }
}
