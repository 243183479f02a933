package io.postillion.core.library;

import java.util.UUID;

/** The id of a snippet. */
public record SnippetId(UUID value) {

  public static SnippetId random() {
    return new SnippetId(UUID.randomUUID());
  }

  /**
   * @throws IllegalArgumentException when the text is not a UUID
   */
  public static SnippetId of(String text) {
    return new SnippetId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
