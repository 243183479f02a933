package io.postillion.core.brand;

import java.util.List;

/**
 * How a brand speaks.
 *
 * @param tone a sentence or two, e.g. "warm, precise, never shouting"
 * @param rules concrete dos and don'ts, one sentence each
 */
public record Voice(String tone, List<String> rules) {

  public static final Voice PLAIN = new Voice("clear, friendly, factual", List.of());

  public Voice {
    rules = List.copyOf(rules);
  }
}
