package io.postillion.core.form;

import java.util.UUID;

/** The id of a form. */
public record FormId(UUID value) {

  public static FormId random() {
    return new FormId(UUID.randomUUID());
  }

  /**
   * @throws IllegalArgumentException when the text is not a UUID
   */
  public static FormId of(String text) {
    return new FormId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
