package io.postillion.core.check.claim;

import java.util.Set;

/**
 * A figure, a date or a name: what a sentence says something of, or about something.
 *
 * @param kind the same for those that may be taken for each other
 * @param said what it is, in whatever notation
 * @param zone the terms of its sentence that stand with it, and not with another of its kind
 * @param head the term that it counts; empty when it counts nothing
 */
record Anchor(int start, int end, Kind kind, Object said, Set<String> zone, String head) {

  /** What can stand in the place of what. */
  enum Kind {
    FIGURE,
    DATE,
    NAME
  }

  /** Whether both name the same, e.g. a person by her last name. */
  boolean isSaidBy(Anchor other) {
    if (said instanceof Figure figure && other.said instanceof Figure source) {
      return figure.isSaidBy(source);
    } else if (said instanceof When date && other.said instanceof When source) {
      return date.isSaidBy(source);
    }
    return said instanceof Name name && other.said instanceof Name source && name.isSaidBy(source);
  }

  /** Whether one could be taken for the other. */
  boolean isLike(Anchor other) {
    if (said instanceof Figure figure && other.said instanceof Figure source) {
      return figure.isLike(source);
    } else if (said instanceof When date && other.said instanceof When source) {
      return date.word().isEmpty() == source.word().isEmpty();
    }
    return said instanceof Name name && other.said instanceof Name source && name.isLike(source);
  }
}
