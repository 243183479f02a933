package io.postillion.plugin.api;

import java.util.List;

/**
 * A list, or a part of one.
 *
 * @param more whether there are more after these
 */
record Items<T extends Wire>(List<T> items, boolean more) implements Wire {

  Items {
    items = List.copyOf(items);
  }

  static <T extends Wire> Items<T> all(List<T> items) {
    return new Items<>(items, false);
  }

  /** From a list that was asked for one more than the limit. */
  static <T extends Wire> Items<T> upTo(int limit, List<T> oneMore) {
    return oneMore.size() > limit ? new Items<>(oneMore.subList(0, limit), true) : all(oneMore);
  }
}
