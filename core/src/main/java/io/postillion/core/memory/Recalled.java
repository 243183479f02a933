package io.postillion.core.memory;

import io.postillion.core.post.RevisionId;
import java.util.List;

/**
 * What a drafting model is given of the brand's memory.
 *
 * @param examples the nearest first
 * @param rules voice rules that a person accepted
 */
public record Recalled(List<Example> examples, List<Change> rules) {

  public static final Recalled NOTHING = new Recalled(List.of(), List.of());

  public Recalled {
    examples = List.copyOf(examples);
    rules = List.copyOf(rules);
  }

  /** For the record. */
  public List<RevisionId> shown() {
    return examples.stream().map(Example::revision).toList();
  }
}
