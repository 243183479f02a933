package io.postillion.core.brief;

import io.postillion.core.content.Article;
import java.util.regex.Pattern;

/**
 * Garbage in, garbage out: an article that says next to nothing is not embroidered, a person is
 * asked for what is missing.
 */
public final class BriefGate {

  /** Words of article and brief together below which there is nothing to write from. */
  public static final int MIN_WORDS = 25;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’-]*");

  private BriefGate() {}

  public static boolean isEnough(Article article, Brief brief) {
    return words(article.item().body()) + words(brief.keyMessage()) + words(brief.facts())
        >= MIN_WORDS;
  }

  private static long words(String text) {
    return WORD.matcher(text).results().limit(MIN_WORDS).count();
  }
}
