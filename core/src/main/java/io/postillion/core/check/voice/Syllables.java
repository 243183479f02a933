package io.postillion.core.check.voice;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Counts syllables by the vowels that are heard; about right on average, which is all it is for.
 */
final class Syllables {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern ENGLISH_VOWELS = Pattern.compile("[aeiouy]+");
  private static final Pattern ENGLISH_SILENT =
      Pattern.compile("(?<=[^aeiouy]{1,9})(?<!l)(?:es?|ed)$|(?<=[aeiouy]l)es?$");
  private static final Pattern ENGLISH_SOUNDED =
      Pattern.compile("(?:[td]ed|(?:s|x|z|ch|sh|g|c)es)$");
  private static final Pattern FRENCH_VOWELS = Pattern.compile("[aeiouyœæ]+");
  private static final Pattern FRENCH_SILENT = Pattern.compile("(?<=\\p{L}{2})(?:e|es|ent)$");
  private static final Pattern FRENCH_HEARD = Pattern.compile("(?:ment|ement)$");
  private static final Pattern DIGITS = Pattern.compile("\\p{N}+");

  private Syllables() {}

  /** 1 or more. */
  static int of(String word, String language) {
    String folded = word.toLowerCase(Locale.ROOT);
    if (DIGITS.matcher(folded).find()) {
      return Math.max(1, folded.replaceAll("[^\\p{N}]", "").length());
    }
    return Math.max(1, language.equals("fr") ? french(folded) : english(folded));
  }

  private static int english(String word) {
    String heard =
        ENGLISH_SOUNDED.matcher(word).find() ? word : ENGLISH_SILENT.matcher(word).replaceFirst("");
    return groups(ENGLISH_VOWELS, heard);
  }

  private static int french(String word) {
    boolean accented =
        word.endsWith("é") || word.endsWith("és") || word.endsWith("ée") || word.endsWith("ées");
    String bare = MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
    String heard =
        accented || FRENCH_HEARD.matcher(bare).find()
            ? bare
            : FRENCH_SILENT.matcher(bare).replaceFirst("");
    return groups(FRENCH_VOWELS, heard);
  }

  private static int groups(Pattern vowels, String word) {
    return (int) vowels.matcher(word).results().count();
  }
}
