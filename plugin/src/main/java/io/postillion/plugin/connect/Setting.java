package io.postillion.plugin.connect;

import org.jspecify.annotations.Nullable;

/** Reads settings that a kind of connection cannot do without. */
public final class Setting {

  private Setting() {}

  /**
   * @param owner e.g. {@code channel acme-bluesky}
   * @throws IllegalArgumentException naming the owner and the setting when it is missing
   */
  public static <T> T need(String owner, String setting, @Nullable T value) {
    if (value == null || value.toString().isBlank()) {
      throw new IllegalArgumentException(
          "%s needs the setting '%s'. docs/configuration.md shows an example."
              .formatted(owner, setting));
    }
    return value;
  }
}
