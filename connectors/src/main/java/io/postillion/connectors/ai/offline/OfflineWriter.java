package io.postillion.connectors.ai.offline;

import io.postillion.connectors.ai.text.Hashtags;
import io.postillion.connectors.ai.text.PlainText;
import io.postillion.connectors.ai.text.Sentence;
import io.postillion.connectors.ai.text.Sentences;
import io.postillion.connectors.ai.text.Words;
import io.postillion.core.ai.Draft;
import io.postillion.core.ai.DraftRequest;
import io.postillion.core.ai.Drafter;
import io.postillion.core.content.CmsItem;
import io.postillion.core.failure.Rejected;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Drafts with the article's own sentences, word for word: no model, no network, the same draft for
 * the same article. A key message that people gave leads. Asked for another version it takes the
 * next best sentences, asked for a shorter one fewer or shorter ones.
 */
public final class OfflineWriter implements Drafter {

  static final String NAME = "offline writer · TextRank";

  /** More sentences than these make a post longer, not better. */
  private static final int MOST_SENTENCES = 4;

  private static final int MOST_HASHTAGS = 3;

  /** Sentences beyond these are not looked at: what matters is said by then. */
  private static final int MOST_CANDIDATES = 400;

  private static final Pattern SHORTER =
      Pattern.compile(
          "\\b(?:short\\w*|brief\\w*|court\\w*|raccourci\\w*|kurz|kürzer)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

  /**
   * @throws Rejected when the room does not take a single word
   */
  @Override
  public Draft draft(DraftRequest request) {
    CmsItem item = request.article().item();
    Words words = Words.of(item.language());
    List<Sentence> leading = Sentences.of(request.brief().keyMessage(), item.language());
    Choice choice = new Choice(leading, ranked(request, words), request.before());
    Fitting fitting = new Fitting(request, hashtags(item, request.limits().maxHashtags(), words));
    return SHORTER.matcher(request.wish()).find()
        ? fitting.draft(choice.shorter(), choice.fewer())
        : fitting.draft(choice.next(), MOST_SENTENCES);
  }

  /** The best first; without those that lean on the sentence before them, if others stand. */
  private static List<Ranked> ranked(DraftRequest request, Words words) {
    CmsItem item = request.article().item();
    Locale language = item.language();
    List<Sentence> sentences =
        Stream.concat(
                Sentences.of(item.body(), language).stream(),
                Sentences.of(request.brief().facts(), language).stream())
            .filter(sentence -> isWhole(sentence, words))
            .limit(MOST_CANDIDATES)
            .toList();
    if (sentences.isEmpty()) {
      return Sentences.of(item.title(), language).stream()
          .map(title -> new Ranked(0, title))
          .toList();
    }
    List<Ranked> best =
        new TextRank(words)
            .sentences(sentences.stream().map(Sentence::plain).toList()).stream()
                .map(index -> new Ranked(index, sentences.get(index)))
                .toList();
    List<Ranked> standing =
        best.stream().filter(ranked -> !words.leans(ranked.sentence().plain())).toList();
    return standing.isEmpty() ? best : standing;
  }

  private static boolean isWhole(Sentence sentence, Words words) {
    return !sentence.heading()
        && !sentence.plain().endsWith(":")
        && words.in(sentence.plain()).size() >= 4;
  }

  private static List<String> hashtags(CmsItem item, int allowed, Words words) {
    Stream<String> keywords =
        new TextRank(words)
            .keywords(PlainText.of(item.title() + ". " + item.body())).stream()
                .filter(word -> word.length() > 3)
                .map(word -> word.substring(0, 1).toUpperCase(item.language()) + word.substring(1));
    return Hashtags.of(
        Stream.concat(item.tags().stream(), keywords).toList(), Math.min(MOST_HASHTAGS, allowed));
  }
}
