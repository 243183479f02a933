package io.postillion.processes.engine;

import io.postillion.core.NotFoundException;
import io.postillion.core.failure.Transient;
import io.postillion.core.flow.WorkItem.Kind;
import io.postillion.core.flow.rehearsal.Play;
import io.postillion.core.flow.rehearsal.Rehearsals;
import io.postillion.core.flow.rehearsal.Rehearsed;
import io.postillion.core.flow.running.Model;
import io.postillion.processes.lint.Lint;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Copies the models of the engine that works to one that is thrown away, and plays them there. */
public final class CamundaRehearsals implements Rehearsals {

  /** An engine takes a second of a processor and some memory. */
  private static final int AT_ONCE = 2;

  private static final long PATIENCE_SECONDS = 20;

  private final RepositoryService live;
  private final Semaphore stages = new Semaphore(AT_ONCE, true);

  /**
   * @param engine only its models are read
   */
  public CamundaRehearsals(ProcessEngine engine) {
    this.live = engine.getRepositoryService();
  }

  @Override
  public List<Model> models() {
    return live.createProcessDefinitionQuery().latestVersion().withoutTenantId().list().stream()
        .filter(this::isAboutOnePost)
        .filter(one -> Lint.isHarmless(RehearsalEngine.read(live, one)))
        .map(CamundaRunningModels::model)
        .sorted(Comparator.comparing(Model::name))
        .toList();
  }

  /** It asks people something about a post. */
  private boolean isAboutOnePost(ProcessDefinition definition) {
    return live
        .getBpmnModelInstance(definition.getId())
        .getModelElementsByType(UserTask.class)
        .stream()
        .map(UserTask::getCamundaFormKey)
        .filter(Objects::nonNull)
        .flatMap(form -> Questions.kind(form).stream())
        .anyMatch(kind -> kind != Kind.COMPLETE_BRIEF);
  }

  @Override
  public Rehearsed play(Play play) {
    if (models().stream().noneMatch(model -> model.key().equals(play.model()))) {
      throw new NotFoundException("model to rehearse", play.model());
    }
    waitForAStage();
    try (RehearsalEngine stage = new RehearsalEngine(live)) {
      return new RehearsalRun(stage.engine(), play).play();
    } finally {
      stages.release();
    }
  }

  private void waitForAStage() {
    try {
      if (!stages.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new Transient("Others rehearse now. Try again in a minute.");
      }
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
      throw new Transient("The rehearsal was called off. Try again.");
    }
  }
}
