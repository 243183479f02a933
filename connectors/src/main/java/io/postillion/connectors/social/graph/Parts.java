package io.postillion.connectors.social.graph;

import java.util.List;
import java.util.Map;

/**
 * The containers that a post is made of, each as the fields of the form that makes it.
 *
 * @param children the pictures of a post with several; empty when one container is all
 * @param whole the post; its children's ids are added
 */
public record Parts(List<Map<String, String>> children, Map<String, String> whole) {

  public Parts {
    children = List.copyOf(children);
  }
}
