package io.postillion.processes.engine;

import com.fasterxml.jackson.databind.JsonNode;
import io.postillion.core.flow.Question;
import io.postillion.processes.rest.EngineAwayException;
import io.postillion.processes.rest.RestEngine;
import io.postillion.processes.rest.RestVariables;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells when a remote engine has begun to ask a person, within seconds. A question may be told
 * again, by this node or another; whoever listens keeps each once.
 */
public final class RestQuestionWatch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(RestQuestionWatch.class);
  private static final Duration EVERY = Duration.ofSeconds(5);

  /** A task is written some time after the moment that it bears. */
  private static final Duration OVERLAP = Duration.ofMinutes(2);

  private final RestEngine engine;
  private final Question.Listener listener;
  private final Set<String> told = new HashSet<>();
  private @Nullable Instant newest;
  private @Nullable ScheduledExecutorService thread;

  public RestQuestionWatch(RestEngine engine, Question.Listener listener) {
    this.engine = engine;
    this.listener = listener;
  }

  public synchronized void start() {
    ScheduledExecutorService started =
        Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "question-watch"));
    started.scheduleWithFixedDelay(this::work, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    thread = started;
  }

  @Override
  public synchronized void close() {
    if (thread != null) {
      thread.shutdownNow();
      thread = null;
    }
  }

  private void work() {
    try {
      look();
    } catch (EngineAwayException away) {
      LOG.warn("What the engine asks is told later: {}", away.getMessage());
    } catch (RuntimeException broken) {
      LOG.error("What the engine asks cannot be told now, and is tried again", broken);
    }
  }

  /** Tells what is asked since this was called last; all that is open, the first time. */
  void look() {
    Map<String, Object> query = new HashMap<>();
    query.put("active", true);
    query.put("sorting", List.of(Map.of("sortBy", "created", "sortOrder", "asc")));
    if (newest != null) {
      query.put("createdAfter", RestVariables.date(newest.minus(OVERLAP)));
    }
    List<JsonNode> open = RestTasks.list(engine.post("/task", query));
    List<JsonNode> fresh = open.stream().filter(task -> !told.contains(id(task))).toList();
    Subjects subjects = RestTasks.subjects(engine, fresh);
    for (JsonNode task : fresh) {
      question(task, subjects).ifPresent(listener::asked);
      told.add(id(task));
      newest = RestVariables.instant(task.path("created").asText());
    }
    told.retainAll(open.stream().map(RestQuestionWatch::id).collect(Collectors.toSet()));
  }

  private static String id(JsonNode task) {
    return task.path("id").asText();
  }

  /** Empty for what is not asked at the desk. */
  private static Optional<Question> question(JsonNode task, Subjects subjects) {
    return Questions.kind(task.path("formKey").asText(""))
        .flatMap(
            kind ->
                Questions.asked(
                    id(task),
                    kind,
                    name ->
                        subjects.of(
                            task.path("executionId").asText(),
                            task.path("processInstanceId").asText(),
                            name)));
  }
}
