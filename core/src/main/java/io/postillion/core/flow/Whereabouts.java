package io.postillion.core.flow;

import java.util.List;

/**
 * Where a post stands in its process.
 *
 * @param bpmn the model as XML with its diagram
 * @param active ids of the elements that hold a token now
 * @param passed ids of the elements it came through
 * @param called the processes that it called, e.g. approvals, the newest first
 */
public record Whereabouts(
    String bpmn, List<String> active, List<String> passed, List<Called> called) {

  /**
   * A called process.
   *
   * @param id the engine's
   * @param name of its model
   */
  public record Called(String id, String name, Whereabouts where) {}

  public Whereabouts {
    active = List.copyOf(active);
    passed = List.copyOf(passed);
    called = List.copyOf(called);
  }

  /** It called nothing. */
  public Whereabouts(String bpmn, List<String> active, List<String> passed) {
    this(bpmn, active, passed, List.of());
  }
}
