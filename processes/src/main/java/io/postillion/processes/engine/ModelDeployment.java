package io.postillion.processes.engine;

import io.postillion.core.flow.ModelFinding;
import io.postillion.processes.lint.Lint;
import io.postillion.processes.lint.Vocabulary;
import io.postillion.processes.rest.RestEngine;
import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deploys Postillion's models and those of a folder when the engine is built, and what changes in
 * the folder while it runs. A file of the folder with the name of one of ours takes its place; what
 * did not change is not deployed again, and what the linter refuses not at all.
 */
public final class ModelDeployment extends AbstractProcessEnginePlugin {

  /** The deployment's name in Cockpit. */
  public static final String NAME = "postillion";

  /** Our models. */
  static final List<String> MODELS =
      List.of(
          "article-to-posts.bpmn",
          "post.bpmn",
          "measure-post.bpmn",
          "approval-single.bpmn",
          "approval-two-steps.bpmn",
          "approval-parallel.bpmn",
          "approval-quorum.bpmn",
          "approval-four-eyes.bpmn",
          "approval-client.bpmn",
          "approval-risk-routed.bpmn",
          "approval-fast-lane.bpmn",
          "approval-emergency.bpmn",
          "approval-policy.dmn");

  private static final Logger LOG = LoggerFactory.getLogger(ModelDeployment.class);

  private final @Nullable Path folder;
  private final Vocabulary vocabulary;
  private final boolean deploys;
  private Map<String, byte[]> seen = Map.of();
  private volatile Map<String, List<ModelFinding>> refused = Map.of();
  private @Nullable RepositoryService repository;

  /** Our models only. */
  public ModelDeployment() {
    this(null);
  }

  /**
   * @param folder with {@code .bpmn} and {@code .dmn} files of an operator; null for none
   */
  public ModelDeployment(@Nullable Path folder) {
    this(folder, Vocabulary.ours());
  }

  /**
   * @param vocabulary what models may speak of
   */
  public ModelDeployment(@Nullable Path folder, Vocabulary vocabulary) {
    this(folder, vocabulary, true);
  }

  /**
   * @param deploys false where the host brings the models to its engine in a way of its own
   */
  public ModelDeployment(@Nullable Path folder, Vocabulary vocabulary, boolean deploys) {
    this.folder = folder;
    this.vocabulary = vocabulary;
    this.deploys = deploys;
  }

  /**
   * A file with errors of which an earlier version runs leaves that one in its place.
   *
   * @throws IllegalArgumentException when another one has errors; it says all of all files
   * @throws IllegalStateException when the engine has another process by the name of one of ours
   * @throws UncheckedIOException when the folder cannot be read
   */
  @Override
  public synchronized void postProcessEngineBuild(ProcessEngine engine) {
    RepositoryService models = engine.getRepositoryService();
    repository = models;
    if (!deploys) {
      return;
    }
    requireFree(models);
    Map<String, byte[]> ofFolder = ModelFiles.in(folder);
    Map<String, byte[]> all = new TreeMap<>(ModelFiles.builtIn());
    all.putAll(ofFolder);
    Map<String, List<ModelFinding>> errors = Refusals.in(all, knowing(models));
    List<String> unexcused = errors.keySet().stream().filter(file -> !runs(models, file)).toList();
    if (!unexcused.isEmpty()) {
      throw new IllegalArgumentException(
          errors.entrySet().stream()
              .map(file -> Refusals.say(file.getKey(), file.getValue(), "start again"))
              .collect(Collectors.joining("\n")));
    }
    DeploymentBuilder deployment = models.createDeployment().name(NAME);
    all.forEach(
        (name, bytes) -> {
          if (!errors.containsKey(name)) {
            deployment.addInputStream(name, new ByteArrayInputStream(bytes));
          }
        });
    deployment.enableDuplicateFiltering(true).deploy();
    errors.forEach((file, found) -> LOG.error("{}", Refusals.say(file, found, "save it again")));
    warn(all, models);
    seen = ofFolder;
    refused = errors;
  }

  /**
   * Looks at the folder again. A file that is new or has changed is deployed, or refused, in which
   * case the version before stays.
   *
   * @return how many were deployed
   * @throws UncheckedIOException when the folder cannot be read
   */
  public synchronized int look() {
    RepositoryService models = repository;
    if (folder == null || models == null || !deploys) {
      return 0;
    }
    Map<String, byte[]> now = ModelFiles.in(folder);
    if (same(now, seen)) {
      return 0;
    }
    Map<String, byte[]> all = new TreeMap<>(ModelFiles.builtIn());
    all.putAll(now);
    Map<String, List<ModelFinding>> errors = new TreeMap<>(Refusals.in(all, knowing(models)));
    List<String> deployed = new ArrayList<>();
    now.forEach(
        (file, bytes) -> {
          boolean waits = refused.containsKey(file) || !Arrays.equals(bytes, seen.get(file));
          if (!errors.containsKey(file) && waits && deploy(models, file, bytes, errors)) {
            deployed.add(file);
          }
        });
    errors.forEach(
        (file, found) -> {
          if (!found.equals(refused.get(file))) {
            LOG.error("{}", Refusals.say(file, found, "save it again"));
          }
        });
    if (!deployed.isEmpty()) {
      LOG.info("Deployed from {}: {}", folder, String.join(", ", deployed));
      warn(all, models);
    }
    seen = now;
    refused = Map.copyOf(errors);
    return deployed.size();
  }

  private static boolean deploy(
      RepositoryService models, String file, byte[] bytes, Map<String, List<ModelFinding>> errors) {
    try {
      models
          .createDeployment()
          .name(NAME)
          .enableDuplicateFiltering(true)
          .addInputStream(file, new ByteArrayInputStream(bytes))
          .deploy();
      return true;
    } catch (ParseException unsound) {
      errors.put(
          file,
          List.of(Lint.refusedByTheEngine(String.valueOf(unsound.getMessage()), Locale.ENGLISH)));
      return false;
    }
  }

  /** Files that lie in the folder and are not deployed, with what is wrong with them. */
  Map<String, List<ModelFinding>> refused(Locale language) {
    Map<String, List<ModelFinding>> now = refused;
    if (now.isEmpty() || repository == null) {
      return Map.of();
    }
    Map<String, byte[]> all = new TreeMap<>(ModelFiles.builtIn());
    all.putAll(seen);
    Map<String, List<ModelFinding>> said = Refusals.in(all, knowing(repository), language);
    Map<String, List<ModelFinding>> found = new TreeMap<>();
    now.forEach((file, why) -> found.put(file, said.getOrDefault(file, why)));
    return found;
  }

  /** Whether the folder has a file of this name. */
  boolean isInFolder(String file) {
    return seen.containsKey(file);
  }

  /** What models may speak of, with all that is deployed. */
  Vocabulary knowing(RepositoryService models) {
    Set<String> deployed =
        models.createProcessDefinitionQuery().latestVersion().list().stream()
            .map(ProcessDefinition::getKey)
            .collect(Collectors.toSet());
    return vocabulary.andProcesses(deployed);
  }

  private static void requireFree(RepositoryService models) {
    requireFree(
        models.createDeploymentQuery().deploymentName(NAME).count() == 0,
        models
            .createProcessDefinitionQuery()
            .processDefinitionKeyIn(ownKeys())
            .latestVersion()
            .list()
            .stream()
            .map(ProcessDefinition::getKey)
            .toList());
  }

  /** A newer version of somebody else's process would take its place. */
  private static void requireFree(boolean first, List<String> taken) {
    if (first && !taken.isEmpty()) {
      throw new IllegalStateException(
          "The engine has processes of its own named %s, and so has Postillion. Nothing was deployed: rename yours, or give Postillion an engine of its own."
              .formatted(taken));
    }
  }

  private static String[] ownKeys() {
    return ModelFiles.builtIn().keySet().stream()
        .filter(file -> file.endsWith(".bpmn"))
        .map(file -> file.replace(".bpmn", ""))
        .toArray(String[]::new);
  }

  /**
   * All of them, to an engine somewhere else.
   *
   * @throws IllegalArgumentException when one has errors; it says all of all files
   * @throws IllegalStateException when the engine has another process by the name of one of ours
   * @throws UncheckedIOException when the folder cannot be read
   */
  void deployTo(RestEngine engine) {
    List<String> taken = new ArrayList<>();
    engine
        .get(
            "/process-definition",
            Map.of("keysIn", String.join(",", ownKeys()), "latestVersion", "true"))
        .forEach(definition -> taken.add(definition.path("key").asText()));
    requireFree(
        engine.get("/deployment/count", Map.of("name", NAME)).path("count").asLong() == 0, taken);
    Map<String, byte[]> all = new TreeMap<>(ModelFiles.builtIn());
    all.putAll(ModelFiles.in(folder));
    Set<String> deployed = new TreeSet<>();
    engine
        .get("/process-definition", Map.of("latestVersion", "true"))
        .forEach(definition -> deployed.add(definition.path("key").asText()));
    Map<String, List<ModelFinding>> errors = Refusals.in(all, vocabulary.andProcesses(deployed));
    if (!errors.isEmpty()) {
      throw new IllegalArgumentException(
          errors.entrySet().stream()
              .map(file -> Refusals.say(file.getKey(), file.getValue(), "start again"))
              .collect(Collectors.joining("\n")));
    }
    engine.deploy(NAME, all);
  }

  private static boolean runs(RepositoryService models, String file) {
    return models.createProcessDefinitionQuery().processDefinitionResourceName(file).count() > 0
        || models.createDecisionDefinitionQuery().decisionDefinitionResourceName(file).count() > 0;
  }

  private void warn(Map<String, byte[]> all, RepositoryService models) {
    new Lint(knowing(models))
        .of(all, Locale.ENGLISH)
        .forEach(
            (file, found) ->
                found.stream()
                    .filter(finding -> !finding.isError())
                    .forEach(finding -> LOG.warn("{}", Refusals.say(file, finding))));
  }

  private static boolean same(Map<String, byte[]> one, Map<String, byte[]> other) {
    return one.keySet().equals(other.keySet())
        && one.entrySet().stream()
            .allMatch(file -> Arrays.equals(file.getValue(), other.get(file.getKey())));
  }
}
