package io.postillion.core.ai;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Something that is wanted once, however often it is asked for: the ids of what comes of it follow
 * from its key, so whoever asks again finds what is there already.
 *
 * @param key of whoever asks, e.g. the id of a task of the engine
 */
public record Errand(String key) {

  public Errand {
    if (key.isBlank()) {
      throw new IllegalArgumentException("An errand has a key");
    }
  }

  /** Nobody asks for the same again. */
  public static Errand fresh() {
    return new Errand(UUID.randomUUID().toString());
  }

  /**
   * @param place of a result among those of the errand, from 0
   */
  public UUID id(int place) {
    return UUID.nameUUIDFromBytes("%s/%d".formatted(key, place).getBytes(StandardCharsets.UTF_8));
  }
}
