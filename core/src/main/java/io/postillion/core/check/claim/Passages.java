package io.postillion.core.check.claim;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the sentence of a source that a sentence of a post most likely rests on. */
final class Passages {

  private static final Pattern END = Pattern.compile("(?<=[.!?…]['\"”»)]?)\\s+(?=\\P{Ll})|\\n+");

  private final List<Passage> passages;

  private Passages(List<Passage> passages) {
    this.passages = passages;
  }

  static Passages of(String source) {
    return new Passages(
        END.splitAsStream(source)
            .map(String::strip)
            .filter(sentence -> !sentence.isEmpty())
            .map(sentence -> new Passage(sentence, wordsOf(sentence)))
            .toList());
  }

  /** The sentence with the most words in common, the first of equals; empty when there is none. */
  Optional<String> nearest(String text, int at) {
    Set<String> wanted = wordsOf(sentenceAt(text, at));
    Passage best = null;
    long most = 0;
    for (Passage passage : passages) {
      long shared = passage.words().stream().filter(wanted::contains).count();
      if (shared > most) {
        most = shared;
        best = passage;
      }
    }
    return Optional.ofNullable(best).map(Passage::text);
  }

  private static String sentenceAt(String text, int at) {
    int start = 0;
    for (var end : END.matcher(text).results().toList()) {
      if (end.start() > at) {
        return text.substring(start, end.start());
      }
      start = end.end();
    }
    return text.substring(start);
  }

  /** Words of three letters and more, and all numbers: the others say little. */
  private static Set<String> wordsOf(String text) {
    return Word.in(text).stream()
        .map(Word::folded)
        .filter(word -> word.length() > 2 || Character.isDigit(word.charAt(0)))
        .collect(Collectors.toSet());
  }

  private record Passage(String text, Set<String> words) {}
}
