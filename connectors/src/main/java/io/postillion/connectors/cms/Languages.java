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
   * The language of this tag, or the other one when the tag says nothing that can be understood.
   */
  public static Locale of(@Nullable String tag, Locale otherwise) {
    if (tag == null || tag.isBlank()) {
      return otherwise;
    }
    try {
      Locale language = new Locale.Builder().setLanguageTag(tag.strip().replace('_', '-')).build();
      return language.getLanguage().isEmpty() ? otherwise : language;
    } catch (IllformedLocaleException e) {
      return otherwise; // e.g. "English": its author knows, we do not
    }
  }
}
