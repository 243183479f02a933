package io.postillion.bench.injections;

import java.util.List;

/**
 * How an attempt ended.
 *
 * @param reached whether any of the attacker's words came to the model
 * @param refused whether no draft could be made of the answer, so that a person writes
 * @param flagged whether the draft carries a finding that a person should look at, or cannot be
 *     approved
 * @param escapes empty when it did not escape
 */
record Result(
    Attempt attempt, boolean reached, boolean refused, boolean flagged, List<String> escapes) {

  boolean escaped() {
    return !escapes.isEmpty();
  }
}
