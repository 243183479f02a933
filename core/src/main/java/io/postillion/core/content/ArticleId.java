package io.postillion.core.content;

import java.util.UUID;

/** The id of an article. */
public record ArticleId(UUID value) {

  public static ArticleId random() {
    return new ArticleId(UUID.randomUUID());
  }

  /**
   * @throws IllegalArgumentException when the text is not a UUID
   */
  public static ArticleId of(String text) {
    return new ArticleId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
