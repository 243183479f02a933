package io.postillion.core.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** A text rewritten character by character, in which every one remembers where it stood. */
final class Folded {

  private final StringBuilder text = new StringBuilder();
  private final List<Span> places = new ArrayList<>();

  private Folded() {}

  /**
   * @param fold what stands for a code point; empty to leave it out
   */
  static Folded of(String original, IntFunction<String> fold) {
    Folded folded = new Folded();
    int at = 0;
    while (at < original.length()) {
      int codePoint = original.codePointAt(at);
      Span place = new Span(at, at + Character.charCount(codePoint));
      String instead = fold.apply(codePoint);
      folded.text.append(instead);
      for (int i = 0; i < instead.length(); i++) {
        folded.places.add(place);
      }
      at = place.end();
    }
    return folded;
  }

  String text() {
    return text.toString();
  }

  /** Where the characters from start to end stand in the original. */
  Span original(int start, int end) {
    return new Span(places.get(start).start(), places.get(end - 1).end());
  }
}
