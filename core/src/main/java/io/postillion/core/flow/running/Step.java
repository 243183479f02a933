package io.postillion.core.flow.running;

import java.util.List;

/**
 * A step of a model at which a post may stay.
 *
 * @param id of the element
 * @param name for people; the id where it has none
 * @param groups who is asked, as the model names them; empty where nobody is
 */
public record Step(
    String id, String name, Kind kind, List<String> groups, Waiting waiting, Took took) {

  public Step {
    groups = List.copyOf(groups);
  }

  /** Who makes it go on. */
  public enum Kind {
    PERSON,
    WORKER,
    /** A called process; its own model says more. */
    CALL,
    /** The clock, or a message: it waits because it is meant to. */
    EVENT
  }
}
