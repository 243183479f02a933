package io.postillion.connectors.ai.offline;

import io.postillion.connectors.ai.text.Hashtags;
import io.postillion.connectors.ai.text.PlainText;
import io.postillion.connectors.ai.text.Sentence;
import io.postillion.connectors.ai.text.Sentences;
import io.postillion.connectors.ai.text.Words;
import io.postillion.core.ai.Draft;
import io.postillion.core.ai.DraftRequest;
import io.postillion.core.ai.Drafter;
import io.postillion.core.ai.Variant;
import io.postillion.core.content.CmsItem;
import io.postillion.core.failure.Rejected;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Drafts with the article's own sentences, word for word: no model, no network, the same draft for
 * the same article. A key message that people gave leads. Asked for another version it takes the
 * next best sentences, asked for a shorter one fewer or shorter ones, asked for a manner those that
 * have it.
 */
public final class OfflineWriter implements Drafter {

  static final String NAME = "offline writer · TextRank";

  /** More sentences than these make a post longer, not better. */
  private static final int MOST_SENTENCES = 4;

  private static final int MOST_OF_A_THREAD = 9;

  private static final int MOST_STEPS = 3;

  private static final int MOST_HASHTAGS = 3;

  private static final Pattern SHORTER =
      Pattern.compile(
          "\\b(?:short\\w*|brief\\w*|court\\w*|raccourci\\w*|kurz|kürzer)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

  /**
   * @throws Rejected when the room does not take a single word, or the source has no sentence for
   *     the manner that is asked for
   */
  @Override
  public Draft draft(DraftRequest request) {
    CmsItem item = request.article().item();
    Words words = Words.of(item.language());
    Fitting fitting = new Fitting(request, hashtags(item, request.limits().maxHashtags(), words));
    Best best = Best.of(item, request.brief().facts());
    List<Sentence> leading =
        Stream.concat(
                carrying(request, best, fitting).stream(),
                Sentences.of(request.brief().keyMessage(), item.language()).stream())
            .toList();
    Choice choice = new Choice(leading, standing(item, best), request.before());
    return SHORTER.matcher(request.wish()).find()
        ? fitting.draft(choice.shorter(), choice.fewer())
        : fitting.draft(choice.next(), most(request));
  }

  private static int most(DraftRequest request) {
    return request.variant() == Variant.THREAD ? MOST_OF_A_THREAD : MOST_SENTENCES;
  }

  /** The title, when the text has no whole sentence. */
  private static List<Ranked> standing(CmsItem item, Best best) {
    List<Ranked> standing = best.standing();
    return standing.isEmpty()
        ? Sentences.of(item.title(), item.language()).stream()
            .map(title -> new Ranked(0, title))
            .toList()
        : standing;
  }

  /** What carries the manner leads; what was not said before goes first. */
  private static List<Sentence> carrying(DraftRequest request, Best best, Fitting fitting) {
    if (request.variant() == Variant.USUAL || request.variant() == Variant.THREAD) {
      return List.of();
    }
    List<Ranked> all = best.carrying(request.variant()).stream().filter(fitting::takes).toList();
    if (all.isEmpty()) {
      throw new Rejected(none(request));
    }
    if (request.variant() == Variant.HOW_TO) {
      return all.stream()
          .limit(MOST_STEPS)
          .sorted(Comparator.comparingInt(Ranked::place))
          .map(Ranked::sentence)
          .toList();
    }
    return Stream.concat(
            all.stream().filter(one -> !request.before().contains(one.sentence().plain())),
            all.stream())
        .limit(1)
        .map(Ranked::sentence)
        .toList();
  }

  private static String none(DraftRequest request) {
    String lacks =
        switch (request.variant()) {
          case QUESTION -> "no question";
          case STORY -> "no quotation with its speaker";
          case FIGURE -> "no figure";
          case HOW_TO -> "no step for readers to follow";
          case USUAL, THREAD -> "no sentence";
        };
    return "The article '%s' has %s that fits here, and without a model nothing is made up. Choose another manner, or write it yourself."
        .formatted(request.article().item().title(), lacks);
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
