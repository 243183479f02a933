package io.postillion.connectors.ai.offline;

import io.postillion.connectors.ai.text.Sentence;
import io.postillion.connectors.ai.text.Sentences;
import io.postillion.connectors.ai.text.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a passage can do without: an aside, or of several sentences the one that says least. */
final class Clauses {

  /**
   * Up to the end of the sentence or the next comma; a point inside a number or address is none.
   */
  private static final String REST =
      "(?:[^,.;!?\\n]|[.,;!?](?=\\S))*(?:,(?=\\s)|(?=[.;!?](?:\\s|$))|(?=\\n)|$)";

  private static final Pattern ASIDE =
      Pattern.compile(
          "\\s*\\([^()\\n]*\\)"
              + "|\\s+[–—]\\s+[^–—\\n]+?\\s+[–—](?=\\s)"
              + "|\\s+[–—]\\s+[^–—\\n]+?(?=[.!?](?:\\s|$))"
              + "|,\\s+(?:which|who|whose|where|including|as well as|thanks to|because|since"
              + "|qui|dont|où|lequel|laquelle|lesquels|lesquelles|notamment|y compris|ainsi que"
              + "|grâce (?:à|au|aux)|parce que|car)\\s"
              + REST);

  /** These are there for something. */
  private static final Pattern MEANT = Pattern.compile("https?://|www\\.|[#@]\\w");

  private Clauses() {}

  /** A passage with less in it, and what was in it. */
  record Less(String text, String gone) {}

  /** Without the aside of the fewest words that matter. */
  static Optional<Less> withoutAside(String passage, Locale language) {
    Words words = Words.of(language);
    return ASIDE
        .matcher(passage)
        .results()
        .filter(aside -> !MEANT.matcher(aside.group()).find())
        .min(Comparator.comparingLong(aside -> weight(words, aside)))
        .map(
            aside ->
                new Less(
                    passage.substring(0, aside.start()) + passage.substring(aside.end()),
                    aside.group().strip()));
  }

  private static long weight(Words words, MatchResult aside) {
    return words.in(aside.group()).stream().filter(words::matters).count();
  }

  /** Without the sentence that has least in common with the others. */
  static Optional<Less> withoutSentence(String passage, Locale language) {
    List<Sentence> sentences = Sentences.of(passage, language);
    if (sentences.size() < 2) {
      return Optional.empty();
    }
    List<Integer> best =
        new TextRank(Words.of(language))
            .sentences(sentences.stream().map(Sentence::plain).toList());
    String last = sentences.get(best.get(best.size() - 1)).literal();
    int start = passage.indexOf(last);
    if (start < 0 || MEANT.matcher(last).find()) {
      return Optional.empty();
    }
    String before = passage.substring(0, start);
    String after = passage.substring(start + last.length());
    return Optional.of(new Less((before + after.stripLeading()).strip(), last));
  }
}
