package io.postillion.processes.engine;

import io.postillion.processes.lint.Lint;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An engine in memory that nobody works for: no job executor, no beans, no scripts. It shares its
 * clock with the one that works, so it only reads the clock and never moves it.
 */
final class RehearsalEngine implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(RehearsalEngine.class);

  private final ProcessEngineConfigurationImpl settings;
  private final ProcessEngine engine;

  /**
   * @param live its latest models are copied, unless they contain code
   */
  RehearsalEngine(RepositoryService live) {
    String name = "rehearsal-" + UUID.randomUUID();
    settings = new StandaloneInMemProcessEngineConfiguration();
    settings.setProcessEngineName(name);
    settings.setJdbcUrl("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
    settings.setDatabaseSchemaUpdate(ProcessEngineConfigurationImpl.DB_SCHEMA_UPDATE_CREATE);
    settings.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
    settings.setJobExecutorActivate(false);
    settings.setMetricsEnabled(false);
    settings.setDbMetricsReporterActivate(false);
    settings.setHistoryCleanupEnabled(false);
    settings.setEnforceHistoryTimeToLive(false);
    settings.setEnableExceptionsAfterUnhandledBpmnError(true);
    settings.setScriptEngineResolver(new NoScripts());
    settings.setBeans(Map.of());
    engine = settings.buildProcessEngine();
    harmless(live).forEach(this::deploy);
  }

  ProcessEngine engine() {
    return engine;
  }

  private void deploy(String name, byte[] model) {
    engine
        .getRepositoryService()
        .createDeployment()
        .addInputStream(name, new ByteArrayInputStream(model))
        .deploy();
  }

  /** The latest models and tables without code, by the name of their file; older files first. */
  private static Map<String, byte[]> harmless(RepositoryService live) {
    List<ResourceDefinition> latest =
        Stream.concat(
                live
                    .createProcessDefinitionQuery()
                    .latestVersion()
                    .withoutTenantId()
                    .list()
                    .stream()
                    .map(ResourceDefinition.class::cast),
                live
                    .createDecisionDefinitionQuery()
                    .latestVersion()
                    .withoutTenantId()
                    .list()
                    .stream())
            .toList();
    Map<String, byte[]> models = new LinkedHashMap<>();
    for (ResourceDefinition definition : latest) {
      byte[] model = read(live, definition);
      if (Lint.isHarmless(model)) {
        models.put(definition.getDeploymentId() + "/" + definition.getResourceName(), model);
      } else {
        LOG.debug("Model {} is not rehearsed, for it contains code", definition.getKey());
      }
    }
    return models;
  }

  static byte[] read(RepositoryService live, ResourceDefinition definition) {
    try (InputStream model =
        live.getResourceAsStream(definition.getDeploymentId(), definition.getResourceName())) {
      return model.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Nothing is left of it. */
  @Override
  public void close() {
    engine.close();
    try (Connection connection = settings.getDataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("shutdown");
    } catch (SQLException left) {
      LOG.warn("A rehearsal left its memory behind: {}", left.toString());
    }
  }
}
