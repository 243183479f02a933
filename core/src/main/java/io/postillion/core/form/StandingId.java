package io.postillion.core.form;

import java.util.UUID;

/** The id of a standing approval. */
public record StandingId(UUID value) {

  public static StandingId random() {
    return new StandingId(UUID.randomUUID());
  }

  /**
   * @throws IllegalArgumentException when the text is not a UUID
   */
  public static StandingId of(String text) {
    return new StandingId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
