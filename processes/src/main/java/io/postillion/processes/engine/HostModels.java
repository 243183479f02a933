package io.postillion.processes.engine;

import io.postillion.core.flow.ModelFinding;
import io.postillion.processes.lint.Lint;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The newest versions of all models that posts run on, also of those that others deployed. */
public final class HostModels {

  private static final Logger LOG = LoggerFactory.getLogger(HostModels.class);
  private static final String POLICY = "approval-policy";

  private final RepositoryService models;
  private final ModelDeployment deployment;

  public HostModels(ProcessEngine engine, ModelDeployment deployment) {
    this.models = engine.getRepositoryService();
    this.deployment = deployment;
  }

  /** Says in the log what is wrong with models of others; they are never refused. */
  public void warn() {
    Set<String> ours = ourDeployments();
    Map<String, List<ModelFinding>> findings = findings(Locale.ENGLISH);
    relevant().stream()
        .filter(model -> !ours.contains(model.getDeploymentId()))
        .forEach(
            model ->
                findings
                    .getOrDefault(model.getKey(), List.of())
                    .forEach(
                        finding -> LOG.warn("{}", Refusals.say(model.getResourceName(), finding))));
  }

  /** Those of our deployments, those that tables name, and those that call themselves approvals. */
  List<ProcessDefinition> relevant() {
    Set<String> ours = ourDeployments();
    Set<String> named = Lint.approvalsNamedIn(policies());
    return models
        .createProcessDefinitionQuery()
        .latestVersion()
        .orderByProcessDefinitionKey()
        .asc()
        .list()
        .stream()
        .filter(
            model ->
                ours.contains(model.getDeploymentId())
                    || named.contains(model.getKey())
                    || Lint.isApproval(models.getBpmnModelInstance(model.getId())))
        .toList();
  }

  List<DecisionDefinition> decisions() {
    Set<String> ours = ourDeployments();
    return models
        .createDecisionDefinitionQuery()
        .latestVersion()
        .orderByDecisionDefinitionKey()
        .asc()
        .list()
        .stream()
        .filter(table -> ours.contains(table.getDeploymentId()) || table.getKey().equals(POLICY))
        .toList();
  }

  Set<String> ourDeployments() {
    return models.createDeploymentQuery().deploymentName(ModelDeployment.NAME).list().stream()
        .map(Deployment::getId)
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** By the models' keys. */
  Map<String, List<ModelFinding>> findings(Locale language) {
    Map<String, byte[]> files = new TreeMap<>(policies());
    relevant()
        .forEach(
            model ->
                files.put(model.getKey() + ".bpmn", read(models.getProcessModel(model.getId()))));
    Map<String, List<ModelFinding>> found = new TreeMap<>();
    new Lint(deployment.knowing(models))
        .of(files, language)
        .forEach((file, findings) -> found.put(file.replaceFirst("\\.\\w+$", ""), findings));
    return found;
  }

  private Map<String, byte[]> policies() {
    return decisions().stream()
        .collect(
            Collectors.toMap(
                table -> table.getKey() + ".dmn",
                table -> read(models.getDecisionModel(table.getId())),
                (one, ofAnotherTenant) -> one));
  }

  private static byte[] read(InputStream model) {
    try (model) {
      return model.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
