package io.postillion.plugin.desk.find;

import java.util.List;

/**
 * What was found of one kind.
 *
 * @param kind the message {@code find.group.<kind>} names it
 * @param more whether there is more of it
 */
record HitGroup(String kind, List<Hit> hits, boolean more) {

  /** As many as one reads at a glance. */
  static final int MOST = 8;

  /**
   * @param found at most one more than are shown
   */
  static HitGroup of(String kind, List<Hit> found) {
    return new HitGroup(kind, found.stream().limit(MOST).toList(), found.size() > MOST);
  }
}
