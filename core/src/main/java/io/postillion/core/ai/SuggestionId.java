package io.postillion.core.ai;

import java.util.UUID;

/** The id of a suggestion. */
public record SuggestionId(UUID value) {

  public static SuggestionId random() {
    return new SuggestionId(UUID.randomUUID());
  }

  /**
   * @throws IllegalArgumentException when the text is not a UUID
   */
  public static SuggestionId of(String text) {
    return new SuggestionId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
