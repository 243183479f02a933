package io.postillion.core.memory;

import java.util.UUID;

/** The id of a voice rule, proposed or decided. */
public record VoiceRuleId(UUID value) {

  /**
   * @throws IllegalArgumentException when the text is not a UUID
   */
  public static VoiceRuleId of(String text) {
    return new VoiceRuleId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
