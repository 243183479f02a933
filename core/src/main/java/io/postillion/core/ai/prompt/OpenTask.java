package io.postillion.core.ai.prompt;

import java.util.Set;

/**
 * A task to which a brand may add instructions.
 *
 * @param version of the built-in prompt
 * @param values that instructions may name, each in two braces
 * @param drafts whether it writes posts, of which one can say how they fared
 */
public record OpenTask(String version, Set<String> values, boolean drafts) {

  /**
   * @throws IllegalArgumentException for a value that no instructions may name
   */
  public OpenTask {
    values = Set.copyOf(values);
    if (!Flaw.PLACEHOLDERS.containsAll(values)) {
      throw new IllegalArgumentException("Only %s may be named".formatted(Flaw.PLACEHOLDERS));
    }
  }
}
