package io.postillion.core.check.claim;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A word of a plain text: letters and digits, without apostrophes and hyphens.
 *
 * @param folded see {@link Plain#fold}
 */
record Word(int start, int end, String text, String folded) {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*");

  static List<Word> in(String plain) {
    return WORD.matcher(plain)
        .results()
        .map(
            match -> new Word(match.start(), match.end(), match.group(), Plain.fold(match.group())))
        .toList();
  }

  /** A single letter is an elision, a possessive or an initial. */
  boolean isLetter() {
    return text.codePointCount(0, text.length()) == 1 && Character.isLetter(text.codePointAt(0));
  }
}
