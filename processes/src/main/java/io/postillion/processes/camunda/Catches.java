package io.postillion.processes.camunda;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Which errors a version of a process knows. A post stays on the version with which it began, and
 * an older one may not know what newer workers have to say; raised all the same, an error that
 * nobody catches would end the process without a word on some engines.
 */
final class Catches {

  /** What a catch event without an error stands for. */
  private static final String ANY = "*";

  private final Engine engine;
  private final Map<String, Set<String>> known = new ConcurrentHashMap<>();

  Catches(Engine engine) {
    this.engine = engine;
  }

  boolean includes(String processDefinition, String code) {
    Set<String> codes = known.computeIfAbsent(processDefinition, this::codes);
    return codes.contains(code) || codes.contains(ANY);
  }

  private Set<String> codes(String processDefinition) {
    BpmnModelInstance model = engine.model(processDefinition);
    return model.getModelElementsByType(ErrorEventDefinition.class).stream()
        .map(ErrorEventDefinition::getError)
        .map(Catches::code)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String code(@Nullable Error error) {
    return error == null ? ANY : Objects.requireNonNullElse(error.getErrorCode(), ANY);
  }
}
