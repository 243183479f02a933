package io.postillion.plugin.desk.view;

import java.text.Collator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Languages to choose from, by their names in the reader's own. */
public final class Tongues {

  /** Of Europe, and those that many write in besides. */
  private static final List<String> COMMON =
      List.of(
          "ar", "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr", "hu", "it",
          "ja", "ko", "lt", "lv", "mt", "nl", "no", "pl", "pt", "ro", "sk", "sl", "sv", "tr", "uk",
          "zh");

  /** One to choose. */
  public record Choice(String tag, String name) {}

  private Tongues() {}

  /**
   * @param others besides the common ones
   */
  public static List<Choice> of(Locale reader, Stream<Locale> others) {
    return Stream.concat(COMMON.stream(), others.map(Locale::toLanguageTag))
        .distinct()
        .map(tag -> new Choice(tag, Locale.forLanguageTag(tag).getDisplayName(reader)))
        .sorted((one, other) -> Collator.getInstance(reader).compare(one.name(), other.name()))
        .toList();
  }
}
