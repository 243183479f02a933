package io.postillion.plugin.api.problem;

import java.util.Locale;

/** How the API spells the values of enums: lower case with hyphens, {@code in-review}. */
public final class Word {

  private Word() {}

  public static String of(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
