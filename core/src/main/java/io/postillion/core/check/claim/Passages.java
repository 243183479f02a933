package io.postillion.core.check.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the sentence of a source that a sentence of a post most likely rests on. */
final class Passages {

  private static final Pattern END = Pattern.compile("(?<=[.!?…]['\"”»)]?)\\s+(?=\\P{Ll})|\\n+");

  private final List<Sentence> post;
  private final List<Optional<String>> nearest;

  Passages(String post, String source) {
    this.post = sentences(post);
    List<Sentence> passages = sentences(source);
    nearest = this.post.stream().map(sentence -> nearest(sentence, passages)).toList();
  }

  /**
   * The passage with the most words in common with the sentence that stands there, the first of
   * equals; empty when none has any.
   */
  Optional<String> nearest(int at) {
    int last = 0;
    for (int i = 0; i < post.size() && post.get(i).start() <= at; i++) {
      last = i;
    }
    return nearest.isEmpty() ? Optional.empty() : nearest.get(last);
  }

  private static Optional<String> nearest(Sentence sentence, List<Sentence> passages) {
    Optional<String> best = Optional.empty();
    long most = 0;
    for (Sentence passage : passages) {
      long shared = passage.words().stream().filter(sentence.words()::contains).count();
      if (shared > most) {
        most = shared;
        best = Optional.of(passage.text());
      }
    }
    return best;
  }

  private static List<Sentence> sentences(String text) {
    List<Sentence> sentences = new ArrayList<>();
    Matcher end = END.matcher(text);
    int start = 0;
    while (end.find()) {
      sentences.add(Sentence.of(start, text.substring(start, end.start())));
      start = end.end();
    }
    sentences.add(Sentence.of(start, text.substring(start)));
    return sentences;
  }

  /**
   * A sentence.
   *
   * @param words of three letters and more, and all numbers: the others say little
   */
  private record Sentence(int start, String text, Set<String> words) {

    static Sentence of(int start, String text) {
      return new Sentence(
          start,
          text.strip(),
          Word.in(text).stream()
              .map(Word::folded)
              .filter(word -> word.length() > 2 || Character.isDigit(word.charAt(0)))
              .collect(Collectors.toSet()));
    }
  }
}
