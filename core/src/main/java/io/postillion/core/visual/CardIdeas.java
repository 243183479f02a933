package io.postillion.core.visual;

import io.postillion.core.brief.Brief;
import io.postillion.core.check.claim.Highlights;
import io.postillion.core.content.Article;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What of an article would make a card, word for word and without a model. */
public final class CardIdeas {

  private static final int MOST = 3;

  private static final Pattern LINK = Pattern.compile("!?\\[([^\\]]*)]\\([^)\\s]*\\)");
  private static final Pattern LINE_BREAK = Pattern.compile("(?<![\\n])\\n(?![\\n#*>-])");
  private static final Pattern MARKS = Pattern.compile("(?m)^#{1,6} +|\\*\\*|__");

  private CardIdeas() {}

  /** The title, then the best quotations, then the best figures. */
  public static List<Card> of(Article article, Brief brief) {
    Locale language = article.item().language();
    String text = plain(article.item().body()) + "\n\n" + plain(brief.facts());
    return Stream.of(
            Stream.of(new Card(CardKind.TITLE, plain(article.item().title()), "")),
            Highlights.quotes(text, language).stream()
                .map(quote -> new Card(CardKind.QUOTE, quote.words(), quote.speaker()))
                .limit(MOST),
            Highlights.figures(text, language).stream()
                .map(key -> new Card(CardKind.FIGURE, key.figure(), key.sentence()))
                .limit(MOST))
        .flatMap(cards -> cards)
        .filter(card -> !card.main().isEmpty())
        .toList();
  }

  /** Words only, a paragraph on one line. */
  private static String plain(String text) {
    String words = MARKS.matcher(LINK.matcher(text).replaceAll("$1")).replaceAll("");
    return LINE_BREAK.matcher(words).replaceAll(" ");
  }
}
