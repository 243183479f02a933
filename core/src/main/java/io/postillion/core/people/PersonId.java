package io.postillion.core.people;

import java.util.UUID;

/** The id of a person. */
public record PersonId(UUID value) {

  public static PersonId random() {
    return new PersonId(UUID.randomUUID());
  }

  /**
   * @throws IllegalArgumentException when the text is not a UUID
   */
  public static PersonId of(String text) {
    return new PersonId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
