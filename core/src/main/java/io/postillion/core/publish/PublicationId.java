package io.postillion.core.publish;

import java.nio.charset.StandardCharsets;
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

  /**
   * The key of a later post of its thread: the same each time (a version 3 UUID).
   *
   * @param number from 2
   */
  PublicationId part(int number) {
    return new PublicationId(
        UUID.nameUUIDFromBytes((value + "/" + number).getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
