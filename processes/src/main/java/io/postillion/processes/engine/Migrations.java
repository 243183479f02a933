package io.postillion.processes.engine;

import io.postillion.core.RefusedException;
import io.postillion.core.RefusedException.Reason;
import io.postillion.core.brand.BrandId;
import io.postillion.core.flow.Models.Obstacle;
import io.postillion.core.flow.Models.Trial;
import io.postillion.core.post.PostId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves what runs to another version: steps with the same id and kind are the same steps. A trial
 * is the same with a transaction that is rolled back, so what it says is what would happen.
 */
final class Migrations {

  private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

  private final ProcessEngine engine;
  private final RuntimeService runtime;
  private final HistoryService history;
  private final RepositoryService models;

  Migrations(ProcessEngine engine) {
    this.engine = engine;
    this.runtime = engine.getRuntimeService();
    this.history = engine.getHistoryService();
    this.models = engine.getRepositoryService();
  }

  List<Trial> trials(ProcessDefinition from, ProcessDefinition to, int most) {
    if (from.getId().equals(to.getId())) {
      return List.of();
    }
    List<HistoricProcessInstance> running =
        history
            .createHistoricProcessInstanceQuery()
            .processDefinitionId(from.getId())
            .unfinished()
            .orderByProcessInstanceStartTime()
            .asc()
            .listPage(0, most);
    if (running.isEmpty()) {
      return List.of();
    }
    MigrationPlan plan = plan(from, to);
    Obstacles obstacles =
        new Obstacles(
            models.getBpmnModelInstance(from.getId()), models.getBpmnModelInstance(to.getId()));
    Map<String, Map<String, String>> about = about(running);
    return running.stream()
        .map(
            instance -> {
              Map<String, String> variables = about.getOrDefault(instance.getId(), Map.of());
              return new Trial(
                  instance.getId(),
                  Optional.ofNullable(variables.get(Names.BRAND)).map(BrandId::new).orElse(null),
                  Optional.ofNullable(variables.get(Names.POST)).map(PostId::of).orElse(null),
                  Objects.requireNonNullElse(instance.getBusinessKey(), ""),
                  from.getVersion(),
                  to.getVersion(),
                  tried(plan, instance.getId(), obstacles));
            })
        .toList();
  }

  private Map<String, Map<String, String>> about(List<HistoricProcessInstance> instances) {
    Map<String, Map<String, String>> about = new HashMap<>();
    String[] ids = instances.stream().map(HistoricProcessInstance::getId).toArray(String[]::new);
    for (VariableInstance variable :
        runtime
            .createVariableInstanceQuery()
            .processInstanceIdIn(ids)
            .variableNameIn(Names.BRAND, Names.POST)
            .list()) {
      about
          .computeIfAbsent(variable.getProcessInstanceId(), id -> new HashMap<>())
          .put(variable.getName(), String.valueOf(variable.getValue()));
    }
    return about;
  }

  private MigrationPlan plan(ProcessDefinition from, ProcessDefinition to) {
    return runtime.createMigrationPlan(from.getId(), to.getId()).mapEqualActivities().build();
  }

  private List<Obstacle> tried(MigrationPlan plan, String instance, Obstacles obstacles) {
    try {
      ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
          .getCommandExecutorTxRequiresNew()
          .execute(
              context -> {
                execute(plan, instance);
                throw new OnlyTriedException();
              });
      return List.of();
    } catch (OnlyTriedException possible) {
      return List.of();
    } catch (MigratingProcessInstanceValidationException impossible) {
      return obstacles.in(impossible.getValidationReport());
    } catch (ProcessEngineException refused) {
      return List.of(
          new Obstacle(Obstacle.Kind.OTHER, "", "", String.valueOf(refused.getMessage())));
    }
  }

  /** A post that was checked before the policy gave times has none, and its new timer asks. */
  private void execute(MigrationPlan plan, String instance) {
    if (plan.getTargetProcessDefinitionId().startsWith(Names.POST_PROCESS + ":")
        && runtime.getVariable(instance, Names.WITHIN) == null) {
      runtime.setVariable(instance, Names.WITHIN, Names.EVER);
    }
    runtime.newMigration(plan).processInstanceIds(instance).execute();
  }

  void migrate(ProcessDefinition from, ProcessDefinition to, Trial trial) {
    try {
      execute(plan(from, to), trial.instance());
    } catch (MigratingProcessInstanceValidationException | OptimisticLockingException moved) {
      throw new RefusedException(
          Reason.ALREADY_DONE,
          "%s of %s moved on meanwhile and stays on version %d."
              .formatted(from.getKey(), trial.subject(), trial.from()));
    }
    LOG.info(
        "{} of {} goes on on version {} instead of {}",
        from.getKey(),
        trial.subject(),
        trial.to(),
        trial.from());
  }

  /** Rolls the trial back. */
  private static final class OnlyTriedException extends BadUserRequestException {

    private static final long serialVersionUID = 1L;

    OnlyTriedException() {
      super("only tried");
    }
  }
}
