package io.postillion.connectors.ai.text;

import java.util.Locale;

/** What a model is told about a language. */
public final class LanguageName {

  private LanguageName() {}

  /** Variants and extensions of a language tag are free words of whoever wrote the article. */
  public static String of(Locale language) {
    return new Locale.Builder()
        .setLanguage(language.getLanguage())
        .setScript(language.getScript())
        .setRegion(language.getCountry())
        .build()
        .getDisplayName(Locale.ENGLISH);
  }
}
