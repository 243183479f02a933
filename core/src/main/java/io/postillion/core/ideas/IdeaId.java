package io.postillion.core.ideas;

import java.util.UUID;

/** The id of an idea. */
public record IdeaId(UUID value) {

  public static IdeaId random() {
    return new IdeaId(UUID.randomUUID());
  }

  /**
   * @throws IllegalArgumentException when the text is not a UUID
   */
  public static IdeaId of(String text) {
    return new IdeaId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
