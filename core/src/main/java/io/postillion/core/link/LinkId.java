package io.postillion.core.link;

import java.util.UUID;

/** The id of a link; not what opens it. */
public record LinkId(UUID value) {

  public static LinkId random() {
    return new LinkId(UUID.randomUUID());
  }

  /**
   * @throws IllegalArgumentException when the text is not a UUID
   */
  public static LinkId of(String text) {
    return new LinkId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
