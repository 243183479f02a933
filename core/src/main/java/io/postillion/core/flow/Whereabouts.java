package io.postillion.core.flow;

import java.util.List;

/**
 * Where a post stands in its process.
 *
 * @param bpmn the model as XML with its diagram
 * @param active ids of the elements that hold a token now
 * @param passed ids of the elements it came through
 */
public record Whereabouts(String bpmn, List<String> active, List<String> passed) {

  public Whereabouts {
    active = List.copyOf(active);
    passed = List.copyOf(passed);
  }
}
