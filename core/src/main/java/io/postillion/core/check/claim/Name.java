package io.postillion.core.check.claim;

import java.util.List;

/**
 * A proper name.
 *
 * @param words folded, without titles
 * @param after the preposition in front, which tells a place from a person; else empty
 */
record Name(List<String> words, String after) {

  boolean isSaidBy(Name other) {
    return other.words.containsAll(words) || words.containsAll(other.words);
  }

  boolean isLike(Name other) {
    return after.equals(other.after);
  }

  /** A post may make a place the subject of its sentence, but no person a place. */
  boolean mayStandFor(Name other) {
    return after.isEmpty() || after.equals(other.after);
  }
}
