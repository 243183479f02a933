package io.postillion.connectors.ai.offline;

import io.postillion.connectors.ai.text.Sentence;
import io.postillion.connectors.ai.text.Sentences;
import io.postillion.connectors.ai.text.Words;
import io.postillion.core.content.CmsItem;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The sentences of an article and its facts that say most. */
final class Best {

  /** Sentences beyond these are not looked at: what matters is said by then. */
  private static final int MOST_CANDIDATES = 400;

  /** "Who pays?" asks; "Who paid." leans on what was said. */
  private static final Pattern ASKING =
      Pattern.compile("^(?:who|which)\\b.*\\?$", Pattern.CASE_INSENSITIVE);

  private Best() {}

  /**
   * The best first; without those that lean on the sentence before them, if others stand. A
   * sentence that stands in article and facts comes once. Empty when there is no whole sentence.
   */
  static List<Ranked> of(CmsItem item, String facts) {
    Words words = Words.of(item.language());
    Set<String> seen = new HashSet<>();
    List<Sentence> sentences =
        Stream.concat(
                Sentences.of(item.body(), item.language()).stream(),
                Sentences.of(facts, item.language()).stream())
            .filter(sentence -> isWhole(sentence, words) && seen.add(sentence.plain()))
            .limit(MOST_CANDIDATES)
            .toList();
    List<Ranked> best =
        new TextRank(words)
            .sentences(sentences.stream().map(Sentence::plain).toList()).stream()
                .map(index -> new Ranked(index, sentences.get(index)))
                .toList();
    List<Ranked> standing =
        best.stream().filter(ranked -> stands(ranked.sentence().plain(), words)).toList();
    return standing.isEmpty() ? best : standing;
  }

  private static boolean stands(String sentence, Words words) {
    return !words.leans(sentence) || ASKING.matcher(sentence).find();
  }

  private static boolean isWhole(Sentence sentence, Words words) {
    return !sentence.heading()
        && !sentence.plain().endsWith(":")
        && words.in(sentence.plain()).size() >= 4;
  }
}
