package io.postillion.connectors.cms;

import java.util.IllformedLocaleException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Languages as content systems write them: {@code en-US}, {@code en_US}, {@code EN}, or nothing.
 */
public final class Languages {

  private Languages() {}

  /**
   * The language of this tag with its script and region, or the other one when the tag says nothing
   * that can be understood. Variants and extensions are left out: they are free words of any
   * length.
   */
  public static Locale of(@Nullable String tag, Locale otherwise) {
    if (tag == null || tag.isBlank()) {
      return otherwise;
    }
    try {
      Locale said = new Locale.Builder().setLanguageTag(tag.strip().replace('_', '-')).build();
      boolean code = said.getLanguage().length() == 2 || said.getLanguage().length() == 3;
      return code ? plain(said) : otherwise; // e.g. "English": its author knows, we do not
    } catch (IllformedLocaleException e) {
      return otherwise;
    }
  }

  private static Locale plain(Locale said) {
    return new Locale.Builder()
        .setLanguage(said.getLanguage())
        .setScript(said.getScript())
        .setRegion(said.getCountry())
        .build();
  }
}
