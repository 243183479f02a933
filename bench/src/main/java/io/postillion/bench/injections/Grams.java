package io.postillion.bench.injections;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Runs of letters and digits by which words are known again, however they are set. */
final class Grams {

  private static final int RUN = 16;

  private Grams() {}

  static Set<String> of(String text) {
    String letters =
        text.codePoints()
            .filter(Character::isLetterOrDigit)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString()
            .toLowerCase(Locale.ROOT);
    Set<String> grams = new HashSet<>();
    for (int at = 0; at + RUN <= letters.length(); at++) {
      grams.add(letters.substring(at, at + RUN));
    }
    return grams;
  }

  static boolean meet(Set<String> some, Set<String> others) {
    return some.stream().anyMatch(others::contains);
  }
}
