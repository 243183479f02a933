package io.postillion.processes.camunda;

import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.camunda.bpm.engine.variable.VariableMap;

/** One topic of the engine, as one worker sees it. Each method is a transaction of its own. */
final class Topic {

  private final ExternalTaskService engine;
  private final String name;
  private final Duration lock;
  private final String worker;

  Topic(ExternalTaskService engine, String name, String worker, Duration lock) {
    this.engine = engine;
    this.name = name;
    this.worker = worker;
    this.lock = lock;
  }

  String name() {
    return name;
  }

  /** Locks what waits, oldest first. */
  List<LockedExternalTask> lock(int most) {
    return engine
        .fetchAndLock()
        .workerId(worker)
        .maxTasks(most)
        .orderByCreateTime()
        .asc()
        .subscribe()
        .topic(name, lock.toMillis())
        .execute();
  }

  void extend(String task) {
    engine.extendLock(task, worker, lock.toMillis());
  }

  void unlock(String task) {
    engine.unlock(task);
  }

  /** Whether the task still exists and is locked by this worker. */
  boolean holds(String task) {
    return engine.createExternalTaskQuery().externalTaskId(task).workerId(worker).count() == 1;
  }

  void complete(String task, VariableMap variables) {
    engine.complete(task, worker, variables);
  }

  void raise(String task, String code, String message) {
    engine.handleBpmnError(task, worker, code, message);
  }

  /**
   * @param retries none left means an incident
   */
  void fail(String task, String message, String details, int retries, Duration after) {
    engine.handleFailure(task, worker, message, details, retries, after.toMillis());
  }

  /** Gives tasks that ended in an incident another chance. */
  void revive(int retries) {
    List<String> exhausted =
        engine.createExternalTaskQuery().topicName(name).noRetriesLeft().list().stream()
            .map(ExternalTask::getId)
            .toList();
    if (!exhausted.isEmpty()) {
      engine.setRetries(exhausted, Math.max(1, retries));
    }
  }
}
