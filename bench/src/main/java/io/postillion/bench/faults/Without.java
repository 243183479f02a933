package io.postillion.bench.faults;

import java.util.Locale;

/** A protection that is taken away, to show that the matrix notices. */
enum Without {
  NOTHING,
  /** What a node writes about a send counts although another has begun a later one. */
  FENCE,
  /** A node takes an entry whatever state it is in. */
  CLAIM,
  /** The network is not asked: what is in doubt counts as not out. */
  READ_BACK,
  /** A node that woke up sends although its lease has ended. */
  PERMIT;

  /**
   * @param word e.g. {@code read-back}
   */
  static Without of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
