package io.postillion.processes.camunda;

import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.camunda.bpm.engine.variable.VariableMap;

/** A topic of an engine in this JVM. Each method is a transaction of its own. */
final class LocalTopic implements Topic {

  private final ExternalTaskService engine;
  private final String name;
  private final Duration lock;
  private final String worker;

  LocalTopic(ExternalTaskService engine, String name, String worker, Duration lock) {
    this.engine = engine;
    this.name = name;
    this.worker = worker;
    this.lock = lock;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<Held> lock(int most) {
    return engine
        .fetchAndLock()
        .workerId(worker)
        .maxTasks(most)
        .orderByCreateTime()
        .asc()
        .subscribe()
        .topic(name, lock.toMillis())
        .execute()
        .stream()
        .map(LocalTopic::held)
        .toList();
  }

  private static Held held(LockedExternalTask task) {
    return new Held(
        task.getId(),
        task.getTopicName(),
        task.getProcessDefinitionId(),
        task.getProcessInstanceId(),
        task.getRetries(),
        task.getVariables());
  }

  @Override
  public void extend(String task) {
    engine.extendLock(task, worker, lock.toMillis());
  }

  @Override
  public void unlock(String task) {
    engine.unlock(task);
  }

  @Override
  public boolean holds(String task) {
    return engine.createExternalTaskQuery().externalTaskId(task).workerId(worker).count() == 1;
  }

  @Override
  public void complete(String task, VariableMap variables) {
    engine.complete(task, worker, variables);
  }

  @Override
  public void raise(String task, String code, String message) {
    engine.handleBpmnError(task, worker, code, message);
  }

  @Override
  public void fail(String task, String message, String details, int retries, Duration after) {
    engine.handleFailure(task, worker, message, details, retries, after.toMillis());
  }

  @Override
  public void revive(int retries) {
    List<String> exhausted =
        engine.createExternalTaskQuery().topicName(name).noRetriesLeft().list().stream()
            .map(ExternalTask::getId)
            .toList();
    if (!exhausted.isEmpty()) {
      engine.setRetries(exhausted, Math.max(1, retries));
    }
  }
}
