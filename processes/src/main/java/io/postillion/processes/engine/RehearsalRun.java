package io.postillion.processes.engine;

import io.postillion.core.flow.Whereabouts;
import io.postillion.core.flow.WorkItem.Kind;
import io.postillion.core.flow.rehearsal.Happening;
import io.postillion.core.flow.rehearsal.Play;
import io.postillion.core.flow.rehearsal.Rehearsed;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;

/**
 * Plays one model to its end, one move after the other: first what workers would do, then what
 * people would answer, then the timer that is due next.
 */
final class RehearsalRun {

  private static final String POLICY = "approval-policy";
  private static final String WORKER = "stand-in";
  private static final long LOCK_MILLIS = 60_000;

  /** Of a model that goes round in circles nobody learns more after so many. */
  private static final int MOST_MOVES = 1_000;

  private final ProcessEngine engine;
  private final Play play;
  private final StandIns standIns;
  private final RehearsalTimers timers;
  private final RehearsalLog log;
  private Duration now = Duration.ZERO;

  RehearsalRun(ProcessEngine engine, Play play) {
    this.engine = engine;
    this.play = play;
    this.standIns = new StandIns(play);
    this.timers = new RehearsalTimers(engine.getManagementService());
    this.log = new RehearsalLog(engine);
  }

  Rehearsed play() {
    ProcessDefinition model =
        engine
            .getRepositoryService()
            .createProcessDefinitionQuery()
            .processDefinitionKey(play.model())
            .latestVersion()
            .singleResult();
    try {
      ProcessInstance instance =
          engine
              .getRuntimeService()
              .startProcessInstanceById(model.getId(), play.post().toString(), begin(model));
      look();
      int moves = 0;
      while (isRunning(instance) && move()) {
        look();
        if (++moves == MOST_MOVES) {
          log.add(now, Happening.Kind.BROKE_OFF, "", "%d".formatted(MOST_MOVES));
          break;
        }
      }
    } catch (ProcessEngineException stuck) {
      look();
      log.add(now, Happening.Kind.BROKE_OFF, "", String.valueOf(stuck.getMessage()));
    }
    return new Rehearsed(log.happenings(), where(model));
  }

  /** An approval alone is told what the table would have said to the process that calls it. */
  private Map<String, Object> begin(ProcessDefinition model) {
    Map<String, Object> variables = new HashMap<>(standIns.start());
    boolean asksTheTable =
        !engine
            .getRepositoryService()
            .getBpmnModelInstance(model.getId())
            .getModelElementsByType(BusinessRuleTask.class)
            .isEmpty();
    boolean isThere =
        engine
                .getRepositoryService()
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(POLICY)
                .count()
            > 0;
    if (!asksTheTable && isThere) {
      DecisionService decisions = engine.getDecisionService();
      decisions
          .evaluateDecisionTableByKey(POLICY, variables)
          .getResultList()
          .forEach(variables::putAll);
    }
    return variables;
  }

  private boolean isRunning(ProcessInstance instance) {
    return engine
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processInstanceId(instance.getId())
            .count()
        > 0;
  }

  private void look() {
    log.look(now);
    timers.pending(now);
  }

  /**
   * @return false when nothing more happens
   */
  private boolean move() {
    return work() || jobs() || answer() || time();
  }

  private boolean work() {
    ExternalTaskService service = engine.getExternalTaskService();
    List<ExternalTask> open = service.createExternalTaskQuery().orderById().asc().list();
    if (open.isEmpty()) {
      return false;
    }
    ExternalTask task = open.get(0);
    String topic = task.getTopicName();
    service.lock(task.getId(), WORKER, LOCK_MILLIS);
    Optional<String> error = standIns.error(topic, now);
    if (error.isPresent()) {
      service.handleBpmnError(task.getId(), WORKER, error.get());
    } else {
      Map<String, Object> results = standIns.work(topic, now);
      now = standIns.finished(topic, now);
      service.complete(task.getId(), WORKER, results);
    }
    return true;
  }

  private boolean jobs() {
    List<Job> jobs = timers.atOnce();
    jobs.stream().limit(1).forEach(job -> engine.getManagementService().executeJob(job.getId()));
    return !jobs.isEmpty();
  }

  private boolean answer() {
    List<Task> open =
        engine
            .getTaskService()
            .createTaskQuery()
            .initializeFormKeys()
            .orderByTaskCreateTime()
            .asc()
            .list();
    for (Task task : open) {
      Optional<Kind> kind = Optional.ofNullable(task.getFormKey()).flatMap(Questions::kind);
      Optional<Map<String, Object>> answer = kind.flatMap(one -> standIns.answer(one, now));
      if (answer.isPresent()) {
        log.answered(now, task, answer.get());
        engine.getTaskService().complete(task.getId(), answer.get());
        return true;
      }
    }
    return false;
  }

  private boolean time() {
    Optional<RehearsalTimers.Due> next = timers.next(now);
    if (next.isEmpty()) {
      log.add(now, Happening.Kind.WAITS_FOR_EVER, "", "");
      return false;
    }
    if (timers.onlyRepeats(now)) {
      log.add(now, Happening.Kind.GOES_ON, next.get().element(), "");
      return false;
    }
    RehearsalTimers.Due timer = next.get();
    now = timer.at().compareTo(now) > 0 ? timer.at() : now;
    log.quiet(timers.isOften(timer.element()));
    timers.fire(timer);
    return true;
  }

  private Whereabouts where(ProcessDefinition model) {
    return log.root()
        .map(root -> new CamundaDiagrams(engine).of(root))
        .orElseGet(
            () ->
                new Whereabouts(
                    new ModelTexts(engine.getRepositoryService()).of(model.getId()),
                    List.of(),
                    List.of()));
  }
}
