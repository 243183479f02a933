package io.postillion.core.post;

import io.postillion.core.check.Sentences;
import io.postillion.core.check.Span;
import io.postillion.core.post.Author.Kind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Who wrote which words of a text, read from its revisions: a word belongs to the author of the
 * revision that brought it, wherever it stands later. Words that come back from an earlier revision
 * are still those of who wrote them first.
 *
 * @param sentences in the order of the text
 */
public record Authorship(List<Sentence> sentences) {

  /**
   * A sentence.
   *
   * @param words how many are by whom; one sign counts as a word where there are no letters
   */
  public record Sentence(Span span, Map<Kind, Integer> words) {

    public Sentence {
      words = Map.copyOf(words);
    }

    public Writer writer() {
      return words.size() == 1 ? Writer.of(words.keySet().iterator().next()) : Writer.MIXED;
    }
  }

  public Authorship {
    sentences = List.copyOf(sentences);
  }

  /**
   * Of the newest revision.
   *
   * @param revisions oldest first; may be empty
   */
  public static Authorship of(List<Revision> revisions) {
    Attribution attribution = new Attribution();
    String text = "";
    for (Revision revision : revisions) {
      text = revision.content().text();
      attribution.next(text, revision.author().kind());
    }
    return of(text, attribution);
  }

  /** The same of a text that is about to follow them. */
  public static Authorship of(List<Revision> revisions, String text, Kind writer) {
    Attribution attribution = new Attribution();
    revisions.forEach(
        revision -> attribution.next(revision.content().text(), revision.author().kind()));
    attribution.next(text, writer);
    return of(text, attribution);
  }

  private static Authorship of(String text, Attribution attribution) {
    return new Authorship(
        Sentences.in(text).stream()
            .map(span -> new Sentence(span, attribution.words(span.start(), span.end())))
            .filter(sentence -> !sentence.words().isEmpty())
            .toList());
  }

  /** How many words are by whom. */
  public Map<Kind, Integer> words() {
    Map<Kind, Integer> words = new EnumMap<>(Kind.class);
    sentences.forEach(
        sentence ->
            sentence.words().forEach((kind, many) -> words.merge(kind, many, Integer::sum)));
    return words;
  }

  public boolean has(Kind kind) {
    return words().containsKey(kind);
  }

  /**
   * Percent of the words for each who wrote some, 1 to 100, together 100: what rounding leaves over
   * goes to who wrote most.
   */
  public Map<Kind, Integer> shares() {
    Map<Kind, Integer> words = words();
    int all = words.values().stream().mapToInt(Integer::intValue).sum();
    Map<Kind, Integer> shares =
        words.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    entry -> Math.max(1, 100 * entry.getValue() / all),
                    Integer::sum,
                    () -> new EnumMap<>(Kind.class)));
    int left = 100 - shares.values().stream().mapToInt(Integer::intValue).sum();
    words.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .ifPresent(most -> shares.merge(most.getKey(), left, Integer::sum));
    return shares;
  }

  /**
   * Minutes that a person would have taken to write the words that a model or the offline writer
   * wrote and people kept: at 19 words a minute, which people reach when they compose (C.-M. Karat
   * et al., <i>Patterns of entry and correction in large vocabulary continuous speech recognition
   * systems</i>, CHI 1999).
   */
  public int minutesSaved() {
    Map<Kind, Integer> words = words();
    int machine = words.getOrDefault(Kind.MODEL, 0) + words.getOrDefault(Kind.OFFLINE, 0);
    return Math.round(machine / 19f);
  }
}
