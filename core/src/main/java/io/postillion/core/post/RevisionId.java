package io.postillion.core.post;

import java.util.UUID;

/** The id of a revision. */
public record RevisionId(UUID value) {

  public static RevisionId random() {
    return new RevisionId(UUID.randomUUID());
  }

  /**
   * @throws IllegalArgumentException when the text is not a UUID
   */
  public static RevisionId of(String text) {
    return new RevisionId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
