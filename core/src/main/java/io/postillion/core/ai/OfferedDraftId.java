package io.postillion.core.ai;

import java.util.UUID;

/** The id of an offered draft. */
public record OfferedDraftId(UUID value) {

  public static OfferedDraftId random() {
    return new OfferedDraftId(UUID.randomUUID());
  }

  /**
   * @throws IllegalArgumentException when the text is not a UUID
   */
  public static OfferedDraftId of(String text) {
    return new OfferedDraftId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
