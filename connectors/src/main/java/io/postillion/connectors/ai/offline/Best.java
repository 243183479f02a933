package io.postillion.connectors.ai.offline;

import io.postillion.connectors.ai.text.Sentence;
import io.postillion.connectors.ai.text.Sentences;
import io.postillion.connectors.ai.text.Words;
import io.postillion.core.ai.Variant;
import io.postillion.core.content.CmsItem;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The sentences of an article and its facts, those that say most first. */
final class Best {

  /** Sentences beyond these are not looked at: what matters is said by then. */
  private static final int MOST_CANDIDATES = 400;

  /** "Who pays?" asks; "Who paid." leans on what was said. */
  private static final Pattern ASKING =
      Pattern.compile("^(?:who|which)\\b.*\\?$", Pattern.CASE_INSENSITIVE);

  private final List<Ranked> all;
  private final Words words;

  private Best(List<Ranked> all, Words words) {
    this.all = all;
    this.words = words;
  }

  /** A sentence that stands in article and facts comes once. */
  static Best of(CmsItem item, String facts) {
    Words words = Words.of(item.language());
    Set<String> seen = new HashSet<>();
    List<Sentence> sentences =
        Stream.concat(
                Sentences.of(item.body(), item.language()).stream(),
                Sentences.of(facts, item.language()).stream())
            .filter(sentence -> isWhole(sentence, words) && seen.add(sentence.plain()))
            .limit(MOST_CANDIDATES)
            .toList();
    return new Best(
        new TextRank(words)
            .sentences(sentences.stream().map(Sentence::plain).toList()).stream()
                .map(index -> new Ranked(index, sentences.get(index)))
                .toList(),
        words);
  }

  /**
   * Without those that lean on the sentence before them, if others stand. Empty when there is no
   * whole sentence.
   */
  List<Ranked> standing() {
    List<Ranked> standing = all.stream().filter(this::stands).toList();
    return standing.isEmpty() ? all : standing;
  }

  /** Those that can open a post in the manner; who says "I" and is named stands. */
  List<Ranked> carrying(Variant variant) {
    return all.stream()
        .filter(one -> Manner.suits(variant, one.sentence()))
        .filter(
            one ->
                variant == Variant.STORY
                    || stands(one)
                    || ASKING.matcher(one.sentence().plain()).find())
        .toList();
  }

  private boolean stands(Ranked one) {
    return !words.leans(one.sentence().plain());
  }

  private static boolean isWhole(Sentence sentence, Words words) {
    return !sentence.heading()
        && !sentence.plain().endsWith(":")
        && words.in(sentence.plain()).size() >= 4;
  }
}
