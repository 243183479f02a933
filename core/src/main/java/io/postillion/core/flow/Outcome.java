package io.postillion.core.flow;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What became of a {@link Task}; the engine acts on this and on nothing else. */
public sealed interface Outcome {

  /**
   * Done.
   *
   * @param variables ids and scalars for the process
   */
  record Done(Map<String, Object> variables) implements Outcome {

    public Done {
      variables = Map.copyOf(variables);
    }
  }

  /**
   * An outcome that the model draws, as a BPMN error.
   *
   * @param code e.g. {@code REJECTED}
   * @param message for people
   */
  record Error(String code, String message) implements Outcome {}

  /**
   * Nothing was done; try again.
   *
   * @param after null for the usual back-off
   */
  record Retry(String message, @Nullable Duration after) implements Outcome {}

  static Outcome done() {
    return new Done(Map.of());
  }

  static Outcome done(String name, Object value) {
    return new Done(Map.of(name, value));
  }
}
