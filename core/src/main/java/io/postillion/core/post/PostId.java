package io.postillion.core.post;

import java.util.UUID;

/** The id of a post. */
public record PostId(UUID value) {

  public static PostId random() {
    return new PostId(UUID.randomUUID());
  }

  /**
   * @throws IllegalArgumentException when the text is not a UUID
   */
  public static PostId of(String text) {
    return new PostId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
