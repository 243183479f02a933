package io.postillion.core.brand;

import java.util.List;

/**
 * Words that a brand's posts must not or must contain; compared without regard to case, as whole
 * words.
 */
public record WordPolicy(List<String> forbidden, List<String> required) {

  public static final WordPolicy NONE = new WordPolicy(List.of(), List.of());

  public WordPolicy {
    forbidden = List.copyOf(forbidden);
    required = List.copyOf(required);
  }
}
