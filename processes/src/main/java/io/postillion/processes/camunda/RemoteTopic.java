package io.postillion.processes.camunda;

import com.fasterxml.jackson.databind.JsonNode;
import io.postillion.processes.rest.RestEngine;
import io.postillion.processes.rest.RestVariables;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;

/** A topic of an engine somewhere else: it keeps our question for work open until it has some. */
final class RemoteTopic implements Topic {

  private static final String FETCH = "/external-task/fetchAndLock";

  private final RestEngine engine;
  private final String name;
  private final String worker;
  private final Duration lock;
  private volatile boolean stopped;
  private volatile @Nullable CompletableFuture<HttpResponse<byte[]>> asked;

  RemoteTopic(RestEngine engine, String name, String worker, Duration lock) {
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
  public boolean waits() {
    return true;
  }

  @Override
  public void stopWaiting() {
    stopped = true;
    CompletableFuture<HttpResponse<byte[]>> open = asked;
    if (open != null) {
      open.cancel(true);
    }
  }

  @Override
  public List<Held> lock(int most) {
    Duration wait = engine.patience();
    CompletableFuture<HttpResponse<byte[]>> question =
        engine.ask(
            FETCH,
            Map.of(
                "workerId",
                worker,
                "maxTasks",
                most,
                "asyncResponseTimeout",
                wait.toMillis(),
                "sorting",
                List.of(Map.of("sortBy", "createTime", "sortOrder", "asc")),
                "topics",
                List.of(Map.of("topicName", name, "lockDuration", lock.toMillis()))),
            wait);
    asked = question;
    if (stopped) {
      question.cancel(true);
    }
    List<Held> tasks = new ArrayList<>();
    engine.answer(FETCH, question, wait).forEach(task -> tasks.add(held(task)));
    return tasks;
  }

  private static Held held(JsonNode task) {
    JsonNode retries = task.path("retries");
    return new Held(
        task.path("id").asText(),
        task.path("topicName").asText(),
        task.path("processDefinitionId").asText(),
        task.path("processInstanceId").asText(),
        retries.isNumber() ? retries.asInt() : null,
        RestVariables.read(task.path("variables")));
  }

  @Override
  public void extend(String task) {
    tell(task, "extendLock", Map.of("workerId", worker, "newDuration", lock.toMillis()));
  }

  @Override
  public void unlock(String task) {
    tell(task, "unlock", Map.of());
  }

  @Override
  public boolean holds(String task) {
    return engine
        .find("/external-task/" + RestEngine.encoded(task), Map.of())
        .filter(found -> worker.equals(found.path("workerId").asText()))
        .isPresent();
  }

  @Override
  public void complete(String task, VariableMap variables) {
    tell(
        task,
        "complete",
        Map.of("workerId", worker, "variables", RestVariables.written(engine, variables)));
  }

  @Override
  public void raise(String task, String code, String message) {
    tell(task, "bpmnError", Map.of("workerId", worker, "errorCode", code, "errorMessage", message));
  }

  @Override
  public void fail(String task, String message, String details, int retries, Duration after) {
    tell(
        task,
        "failure",
        Map.of(
            "workerId",
            worker,
            "errorMessage",
            message,
            "errorDetails",
            details,
            "retries",
            retries,
            "retryTimeout",
            after.toMillis()));
  }

  @Override
  public void revive(int retries) {
    List<String> exhausted = new ArrayList<>();
    engine
        .get("/external-task", Map.of("topicName", name, "noRetriesLeft", "true"))
        .forEach(task -> exhausted.add(task.path("id").asText()));
    for (String task : exhausted) {
      put(task, Math.max(1, retries));
    }
  }

  private void put(String task, int retries) {
    engine.put(
        "/external-task/%s/retries".formatted(RestEngine.encoded(task)),
        Map.of("retries", retries));
  }

  private void tell(String task, String what, Map<String, Object> body) {
    engine.post("/external-task/%s/%s".formatted(RestEngine.encoded(task), what), body);
  }
}
