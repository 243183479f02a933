package io.postillion.processes.engine;

import com.fasterxml.jackson.databind.JsonNode;
import io.postillion.core.flow.Outbox;
import io.postillion.core.flow.Outbox.Order;
import io.postillion.core.flow.WorkItem.Kind;
import io.postillion.processes.rest.EngineAwayException;
import io.postillion.processes.rest.RestEngine;
import io.postillion.processes.rest.RestVariables;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the models to a remote engine and then tells it what stands in the outbox. A node that
 * dies in between leaves what it was telling to another, which looks whether it was heard.
 */
public final class Teller implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Teller.class);

  /** Longer than any call of one order takes. */
  private static final Duration LEASE = Duration.ofMinutes(2);

  private static final Duration SOON = Duration.ofSeconds(1);
  private static final Duration WHILE_AWAY = Duration.ofSeconds(5);
  private static final Duration WHEN_REFUSED = Duration.ofMinutes(1);
  private static final long LOOK_MILLIS = 250;

  /** By which a started process is recognised. */
  private static final String ORDER = "postillionOrder";

  private static final Set<String> ANSWERED_BY_DOING =
      Stream.of(Kind.LATE_POST, Kind.STUCK_POST, Kind.RECONNECT_CHANNEL)
          .map(Questions::formKey)
          .collect(Collectors.toUnmodifiableSet());

  private final RestEngine engine;
  private final Outbox outbox;
  private final @Nullable ModelDeployment models;
  private @Nullable ScheduledExecutorService thread;
  private boolean deployed;

  /**
   * @param models null when somebody else brings them
   */
  public Teller(RestEngine engine, Outbox outbox, @Nullable ModelDeployment models) {
    this.engine = engine;
    this.outbox = outbox;
    this.models = models;
    this.deployed = models == null;
  }

  public synchronized void start() {
    ScheduledExecutorService started =
        Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "engine-teller"));
    started.scheduleWithFixedDelay(this::work, 0, LOOK_MILLIS, TimeUnit.MILLISECONDS);
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
      deploy();
      boolean more = deployed;
      while (more && !Thread.currentThread().isInterrupted()) {
        more = tellNext();
      }
    } catch (RuntimeException broken) {
      LOG.error("The process engine cannot be told what happened: {}", broken.getMessage());
    }
  }

  private void deploy() {
    if (models != null && !deployed) {
      EngineRelease release = new EngineRelease(engine.version(), true, false);
      LOG.info("Remote process engine: Camunda {}", release.version());
      release.warnings().forEach(LOG::warn);
      models.deployTo(engine);
      deployed = true;
    }
  }

  /**
   * @return false when nothing waits that could be told now
   */
  boolean tellNext() {
    Optional<Order> next = outbox.claim(LEASE);
    next.ifPresent(this::tell);
    return next.isPresent();
  }

  private void tell(Order order) {
    try {
      JsonNode payload = engine.parsed(order.payload());
      switch (order.kind()) {
        case RestOrders.START -> startProcess(order, payload);
        case RestOrders.ANSWER -> answer(payload);
        case RestOrders.MESSAGE -> signal(payload);
        case RestOrders.UNTIL -> postpone(payload);
        default -> throw new IllegalStateException("Nobody knows orders of kind " + order.kind());
      }
      outbox.told(order.id());
    } catch (OptimisticLockingException collision) {
      failed(order, collision, SOON);
    } catch (EngineAwayException away) {
      LOG.warn("{} of {} is told later: {}", order.kind(), order.subject(), away.getMessage());
      failed(order, away, WHILE_AWAY);
    } catch (ProcessEngineException | IllegalStateException refused) {
      LOG.error(
          "The engine does not take '{}' of {}, and it is tried again in {} s: {}",
          order.kind(),
          order.subject(),
          WHEN_REFUSED.toSeconds(),
          refused.getMessage());
      failed(order, refused, WHEN_REFUSED);
    }
  }

  private void failed(Order order, RuntimeException why, Duration again) {
    outbox.failed(order.id(), String.valueOf(why.getMessage()), again);
  }

  private void startProcess(Order order, JsonNode payload) {
    String process = payload.path(RestOrders.PROCESS).asText();
    String id = Long.toString(order.id());
    String subject = payload.path(RestOrders.SUBJECT).asText();
    long before =
        engine
            .post(
                "/history/process-instance/count",
                Map.of(
                    "processDefinitionKey",
                    process,
                    "processInstanceBusinessKey",
                    subject,
                    "variables",
                    List.of(RestTasks.equalTo(ORDER, id))))
            .path("count")
            .asLong();
    if (before > 0) {
      return;
    }
    Map<String, Object> variables = new HashMap<>(words(payload));
    payload
        .path(RestOrders.DATES)
        .fields()
        .forEachRemaining(date -> variables.put(date.getKey(), new Date(date.getValue().asLong())));
    variables.put(ORDER, id);
    engine.post(
        "/process-definition/key/%s/start".formatted(RestEngine.encoded(process)),
        Map.of("businessKey", subject, "variables", RestVariables.written(engine, variables)));
  }

  private static Map<String, Object> words(JsonNode payload) {
    Map<String, Object> words = new HashMap<>();
    payload
        .path(RestOrders.WORDS)
        .fields()
        .forEachRemaining(
            word ->
                words.put(
                    word.getKey(),
                    word.getValue().isInt() ? word.getValue().asInt() : word.getValue().asText()));
    return words;
  }

  /** A task that is gone was answered: by us, before we could write down that we did. */
  private void answer(JsonNode payload) {
    complete(payload.path(RestOrders.TASK).asText(), words(payload));
  }

  private void complete(String task, Map<String, Object> words) {
    String path = "/task/" + RestEngine.encoded(task);
    if (engine.find(path, Map.of()).isPresent()) {
      engine.post(path + "/complete", Map.of("variables", RestVariables.written(engine, words)));
    }
  }

  /** A post whose approval nobody waits for any more has no such timer. */
  private void postpone(JsonNode payload) {
    String due = RestVariables.date(Instant.ofEpochMilli(payload.path(RestOrders.DUE).asLong()));
    for (JsonNode instance :
        RestTasks.postInstances(
            engine,
            payload.path(RestOrders.BRAND).asText(),
            payload.path(RestOrders.SUBJECT).asText())) {
      for (JsonNode timer : RestTasks.timers(engine, instance.path("id").asText(), Names.EXPIRY)) {
        engine.put(
            "/job/%s/duedate".formatted(RestEngine.encoded(timer.path("id").asText())),
            Map.of("duedate", due));
      }
    }
  }

  private void signal(JsonNode payload) {
    String brand = payload.path(RestOrders.BRAND).asText();
    JsonNode heard =
        engine.post(
            "/message",
            Map.of(
                "messageName",
                payload.path(RestOrders.NAME).asText(),
                "businessKey",
                payload.path(RestOrders.SUBJECT).asText(),
                "correlationKeys",
                RestVariables.written(engine, Map.of(Names.BRAND, brand)),
                "all",
                true,
                "resultEnabled",
                true));
    if (heard.isEmpty() && payload.path(RestOrders.RETRY).asBoolean()) {
      questions(payload)
          .filter(open -> ANSWERED_BY_DOING.contains(open.path("formKey").asText()))
          .forEach(open -> complete(open.path("id").asText(), Map.of(Names.ANSWER, "retry")));
    }
  }

  private Stream<JsonNode> questions(JsonNode payload) {
    return RestTasks.of(
        engine,
        payload.path(RestOrders.BRAND).asText(),
        Map.of("processInstanceBusinessKey", payload.path(RestOrders.SUBJECT).asText()))
        .stream();
  }
}
