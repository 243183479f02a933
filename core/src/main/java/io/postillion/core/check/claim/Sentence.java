package io.postillion.core.check.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A sentence of a plain text.
 *
 * @param index from 0, in its text
 * @param text with everything in its place, from start to end
 * @param keys of all its terms
 */
record Sentence(
    int index,
    int start,
    int end,
    String text,
    List<Word> words,
    List<Term> terms,
    List<Anchor> anchors,
    Set<String> keys) {

  private static final Pattern PARTING = Pattern.compile("[:;—]");

  Sentence(
      int index,
      int start,
      int end,
      String text,
      List<Word> words,
      List<Term> terms,
      List<Anchor> anchors) {
    this(
        index,
        start,
        end,
        text,
        words,
        terms,
        anchors,
        terms.stream().map(Term::key).collect(Collectors.toUnmodifiableSet()));
  }

  List<String> spoken() {
    return words.stream().map(Word::folded).toList();
  }

  /** The terms from there to there, in positions of the text. */
  Set<String> keys(int from, int to) {
    return terms.stream()
        .filter(term -> term.start() >= from && term.end() <= to)
        .map(Term::key)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Itself, and what stands before and behind its colons where that says something. */
  List<Sentence> parts() {
    List<Sentence> parts = new ArrayList<>();
    parts.add(this);
    Matcher matcher = PARTING.matcher(text);
    int from = 0;
    while (matcher.find()) {
      addPart(parts, from, matcher.start());
      from = matcher.end();
    }
    if (from > 0) {
      addPart(parts, from, text.length());
    }
    return parts;
  }

  private void addPart(List<Sentence> parts, int from, int to) {
    int first = start + from;
    int last = start + to;
    List<Term> own =
        terms.stream().filter(term -> term.start() >= first && term.end() <= last).toList();
    if (own.size() > 1) {
      parts.add(
          new Sentence(
              index,
              first,
              last,
              text.substring(from, to),
              words.stream().filter(word -> word.start() >= first && word.end() <= last).toList(),
              own,
              List.of()));
    }
  }
}
