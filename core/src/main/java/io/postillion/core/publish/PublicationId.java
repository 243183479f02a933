package io.postillion.core.publish;

import java.util.UUID;

/** The id of a publication; also the idempotency key towards networks that take one. */
public record PublicationId(UUID value) {

  public static PublicationId random() {
    return new PublicationId(UUID.randomUUID());
  }

  /**
   * @throws IllegalArgumentException when the text is not a UUID
   */
  public static PublicationId of(String text) {
    return new PublicationId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
