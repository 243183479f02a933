package io.postillion.core.brief;

import io.postillion.core.content.ArticleId;

/**
 * What to say, to whom, why.
 *
 * @param keyMessage the one thing to remember; empty when the article says enough
 * @param facts what may be said beyond the article, in full sentences; a source like the article
 */
public record Brief(
    ArticleId article, String keyMessage, String audience, String goal, String facts) {

  public static Brief none(ArticleId article) {
    return new Brief(article, "", "", "", "");
  }
}
