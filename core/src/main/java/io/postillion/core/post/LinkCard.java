package io.postillion.core.post;

import io.postillion.core.content.CmsItem;
import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The article a post points to, with what a network shows for it. */
public record LinkCard(URI uri, String title, String description) {

  /** Code points of an article's body that a card shows. */
  private static final int DESCRIPTION = 200;

  private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +");
  private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)]\\([^)\\s]*\\)");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /**
   * @return null where the article has no address
   */
  public static @Nullable LinkCard of(CmsItem article) {
    return article.link() == null
        ? null
        : new LinkCard(article.link(), article.title(), beginning(article.body()));
  }

  /** As one line of words: no headings' marks, no addresses of links. */
  private static String beginning(String body) {
    String words = LINK.matcher(HEADING.matcher(body).replaceAll("")).replaceAll("$1");
    String line = BLANKS.matcher(words).replaceAll(" ").strip();
    if (line.codePointCount(0, line.length()) <= DESCRIPTION) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, DESCRIPTION)).strip() + "…";
  }
}
