package io.postillion.connectors.cms.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/**
 * The two zero-width characters that carry meaning: without the joiner 👩‍🚀 falls apart into two
 * emoji, and without the non-joiner many Persian and Indic words are misspelt (UAX #31, section
 * 2.3).
 */
final class Joiners {

  private static final int NON_JOINER = 0x200C;
  private static final int JOINER = 0x200D;
  private static final int EMOJI_STYLE = 0xFE0F;

  /** Scripts whose letters never join: there the characters can only hide something. */
  private static final Set<UnicodeScript> UNJOINED =
      EnumSet.of(
          UnicodeScript.LATIN,
          UnicodeScript.GREEK,
          UnicodeScript.CYRILLIC,
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.HANGUL);

  private Joiners() {}

  static boolean isNeeded(int before, int character, int after) {
    return switch (character) {
      case JOINER -> isEmoji(before) && isEmoji(after) || joins(before) && joins(after);
      case NON_JOINER -> joins(before) && joins(after);
      default -> false;
    };
  }

  private static boolean isEmoji(int character) {
    return character == EMOJI_STYLE
        || character >= 0x1F000 && character <= 0x1FAFF
        || character >= 0x2190 && character <= 0x2BFF;
  }

  private static boolean joins(int character) {
    if (character < 0) {
      return false;
    }
    boolean letter =
        Character.isLetter(character)
            || Character.getType(character) == Character.NON_SPACING_MARK
            || Character.getType(character) == Character.COMBINING_SPACING_MARK;
    return letter && !UNJOINED.contains(UnicodeScript.of(character));
  }
}
