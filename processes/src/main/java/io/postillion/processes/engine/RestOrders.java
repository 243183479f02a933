package io.postillion.processes.engine;

import com.fasterxml.jackson.databind.JsonNode;
import io.postillion.core.flow.Outbox;
import io.postillion.processes.rest.RestEngine;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes down what a remote engine is to be told. */
final class RestOrders {

  static final String START = "start";
  static final String ANSWER = "answer";
  static final String MESSAGE = "message";
  static final String UNTIL = "until";

  static final String PROCESS = "process";
  static final String SUBJECT = "subject";
  static final String BRAND = "brand";
  static final String TASK = "task";
  static final String NAME = "name";
  static final String RETRY = "retry";
  static final String WORDS = "words";
  static final String DATES = "dates";
  static final String DUE = "due";

  private final RestEngine engine;
  private final Outbox outbox;

  RestOrders(RestEngine engine, Outbox outbox) {
    this.engine = engine;
    this.outbox = outbox;
  }

  /** A new instance; its business key is what it is about. */
  void start(String process, String subject, Map<String, Object> variables) {
    Map<String, String> words = new LinkedHashMap<>();
    Map<String, Long> dates = new HashMap<>();
    variables.forEach(
        (name, value) -> {
          if (value instanceof Date date) {
            dates.put(name, date.getTime());
          } else {
            words.put(name, String.valueOf(value));
          }
        });
    add(subject, START, Map.of(PROCESS, process, SUBJECT, subject, WORDS, words, DATES, dates));
  }

  void answer(String subject, String brand, String task, Map<String, Object> words) {
    add(subject, ANSWER, Map.of(SUBJECT, subject, BRAND, brand, TASK, task, WORDS, words));
  }

  /**
   * @param retry whether doing it answers the questions about it, where nobody hears
   */
  void message(String subject, String brand, String name, boolean retry) {
    add(subject, MESSAGE, Map.of(SUBJECT, subject, BRAND, brand, NAME, name, RETRY, retry));
  }

  /** Until when it waits for its approval. */
  void until(String subject, String brand, Instant until) {
    add(subject, UNTIL, Map.of(SUBJECT, subject, BRAND, brand, DUE, until.toEpochMilli()));
  }

  /** The tasks whose answers are on their way. */
  Set<String> answered() {
    return outbox.waiting().stream()
        .filter(order -> order.kind().equals(ANSWER))
        .map(order -> engine.parsed(order.payload()))
        .map((JsonNode order) -> order.path(TASK).asText())
        .collect(Collectors.toSet());
  }

  private void add(String subject, String kind, Map<String, Object> payload) {
    outbox.add(subject, kind, engine.text(payload));
  }
}
