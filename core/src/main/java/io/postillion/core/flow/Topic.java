package io.postillion.core.flow;

import java.util.Set;

/**
 * Work that a model may ask for.
 *
 * @param name the topic of the external task
 * @param needs variables and input parameters without which it cannot be done
 * @param takes what else may be said
 * @param gives variables that it sets
 * @param errors codes of the BPMN errors with which it may end
 */
public record Topic(
    String name, Set<String> needs, Set<String> takes, Set<String> gives, Set<String> errors) {

  public Topic {
    needs = Set.copyOf(needs);
    takes = Set.copyOf(takes);
    gives = Set.copyOf(gives);
    errors = Set.copyOf(errors);
  }
}
