package io.postillion.plugin.desk.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.postillion.core.flow.Whereabouts;
import java.util.List;
import java.util.Map;

/**
 * What {@code diagram.js} draws.
 *
 * @param bpmn the model as XML with its diagram
 * @param active ids of the elements that hold a token
 * @param passed ids of the elements that a post came through
 * @param counts what is written beside elements, by id
 * @param slow ids of the elements that hold the others up
 */
public record Drawing(
    String bpmn,
    List<String> active,
    List<String> passed,
    Map<String, String> counts,
    List<String> slow) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The way of one post. */
  public static Drawing of(Whereabouts where) {
    return new Drawing(where.bpmn(), where.active(), where.passed(), Map.of(), List.of());
  }

  /** For an attribute of the page. */
  public String json() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("A drawing is words", impossible);
    }
  }
}
