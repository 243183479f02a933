package io.postillion.processes.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Deploys Postillion's models and those of a folder when the engine is built. A file of the folder
 * with the name of one of ours takes its place; what did not change is not deployed again.
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

  private static final String RESOURCES = "/postillion/";

  private final @Nullable Path folder;

  /** Our models only. */
  public ModelDeployment() {
    this(null);
  }

  /**
   * @param folder with {@code .bpmn} and {@code .dmn} files of an operator; null for none
   */
  public ModelDeployment(@Nullable Path folder) {
    this.folder = folder;
  }

  /**
   * @throws IllegalArgumentException when a model contains code or what else {@link ModelRules}
   *     refuse
   * @throws UncheckedIOException when the folder cannot be read
   */
  @Override
  public void postProcessEngineBuild(ProcessEngine engine) {
    DeploymentBuilder deployment =
        engine.getRepositoryService().createDeployment().name(NAME).enableDuplicateFiltering(true);
    models()
        .forEach(
            (name, bytes) -> {
              ModelRules.check(name, bytes);
              deployment.addInputStream(name, new ByteArrayInputStream(bytes));
            });
    deployment.deploy();
  }

  private Map<String, byte[]> models() {
    Map<String, byte[]> models = new TreeMap<>();
    try {
      for (String name : MODELS) {
        models.put(name, own(name));
      }
      if (folder != null) {
        for (Path file : files(folder)) {
          models.put(file.getFileName().toString(), Files.readAllBytes(file));
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(
          "The models in %s cannot be read. Check the folder and its permissions."
              .formatted(folder),
          unreadable);
    }
    return models;
  }

  private static byte[] own(String name) throws IOException {
    try (InputStream model = ModelDeployment.class.getResourceAsStream(RESOURCES + name)) {
      if (model == null) {
        throw new IllegalStateException("Model %s is missing from the library".formatted(name));
      }
      return model.readAllBytes();
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().matches(".*\\.(bpmn|dmn)")).sorted().toList();
    }
  }
}
