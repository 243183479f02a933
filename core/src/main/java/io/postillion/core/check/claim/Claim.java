package io.postillion.core.check.claim;

import io.postillion.core.check.FindingCode;
import org.jspecify.annotations.Nullable;

/**
 * Something that a text asserts.
 *
 * @param start in the plain text, inclusive
 * @param end in the plain text, exclusive
 * @param against the sentence of the source that speaks against it; null when none does
 */
record Claim(int start, int end, FindingCode code, @Nullable Sentence against) {

  Claim(int start, int end, FindingCode code) {
    this(start, end, code, null);
  }
}
