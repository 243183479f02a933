package io.postillion.processes.camunda;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.Exchange;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * Process variables as Postillion uses them: ids and scalars. A collection is handed on for the
 * step that follows, which may run once for each of its elements, and is never stored.
 */
final class Scalars {

  private Scalars() {}

  /** What a route sees of a process: its scalars that are set. */
  static Map<String, Object> from(VariableMap variables) {
    Map<String, Object> scalars = new HashMap<>();
    for (String name : variables.keySet()) {
      TypedValue value = variables.getValueTyped(name);
      if (value.getType() != null
          && value.getType().isPrimitiveValueType()
          && value.getValue() != null) {
        scalars.put(name, value.getValue());
      }
    }
    return scalars;
  }

  /**
   * @throws IllegalArgumentException for anything but texts, numbers, booleans, instants, and
   *     collections of these
   */
  static VariableMap to(Map<?, ?> values) {
    VariableMap variables = Variables.createVariables();
    values.forEach((name, value) -> variables.put(String.valueOf(name), to(name, value)));
    return variables;
  }

  /** The variables in the body of a message to a producer. */
  static VariableMap body(Exchange exchange) {
    Object body = exchange.getMessage().getBody();
    if (body == null) {
      return Variables.createVariables();
    }
    if (body instanceof Map<?, ?> values) {
      return to(values);
    }
    throw new IllegalArgumentException(
        "The body must be a map of process variables, not a " + body.getClass().getName());
  }

  private static Object to(Object name, Object value) {
    if (value instanceof Collection<?> many) {
      ArrayList<Object> elements = new ArrayList<>();
      many.forEach(element -> elements.add(scalar(name, element)));
      return Variables.objectValue(elements, true).create();
    }
    return scalar(name, value);
  }

  private static Object scalar(Object name, Object value) {
    if (value instanceof Instant instant) {
      return Date.from(instant);
    }
    if (value instanceof String
        || value instanceof Number
        || value instanceof Boolean
        || value instanceof Date) {
      return value;
    }
    throw new IllegalArgumentException(
        "Process variable '%s' is a %s; only ids and scalars travel in a process"
            .formatted(name, value == null ? "null" : value.getClass().getName()));
  }
}
