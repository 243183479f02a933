package io.postillion.core.check.claim;

import io.postillion.core.check.Span;
import java.lang.Character.UnicodeBlock;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A text without its disguises: ASCII digits whatever the script, letters instead of bold or wide
 * look-alikes, one kind of blank, hyphen and apostrophe, nothing invisible. Every character
 * remembers where it stood.
 */
final class Plain {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final int KEYCAP = 0x20E3;

  private final StringBuilder text = new StringBuilder();
  private final int[] starts;
  private final int[] ends;

  private Plain(String original) {
    starts = new int[original.length() * 4 + 1];
    ends = new int[original.length() * 4 + 1];
    int before = -1;
    int at = 0;
    while (at < original.length()) {
      int codePoint = original.codePointAt(at);
      int next = at + Character.charCount(codePoint);
      int after = next < original.length() ? original.codePointAt(next) : -1;
      String shown = plain(before, codePoint, after);
      for (int i = 0; i < shown.length(); i++) {
        starts[text.length()] = at;
        ends[text.length()] = next;
        text.append(shown.charAt(i));
      }
      before = codePoint;
      at = next;
    }
  }

  static Plain of(String original) {
    return new Plain(original);
  }

  String text() {
    return text.toString();
  }

  /** Where the characters from start to end of the plain text stand in the original. */
  Span original(int start, int end) {
    return new Span(starts[start], ends[end - 1]);
  }

  /**
   * Lower case without accents: how words are compared. The long s and the i without a dot are what
   * patterns that know no case read them as.
   */
  static String fold(String word) {
    return MARKS
        .matcher(Normalizer.normalize(word, Normalizer.Form.NFD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT)
        .replace('\u017F', 's')
        .replace('\u0131', 'i');
  }

  private static String plain(int before, int codePoint, int after) {
    if (codePoint == '\n') {
      return "\n";
    } else if (Character.isDigit(codePoint)) {
      return Integer.toString(Character.digit(codePoint, 10));
    } else if (Character.isSpaceChar(codePoint) || Character.isWhitespace(codePoint)) {
      return " ";
    } else if (codePoint == KEYCAP) {
      return Character.isDigit(after) || after == '%' ? "" : ")";
    } else if (isInvisible(codePoint)) {
      return "";
    } else if ("‐‑‒–−﹣－".indexOf(codePoint) >= 0) {
      return "-";
    } else if ("’ʼ′＇".indexOf(codePoint) >= 0) {
      return "'";
    }
    if (Character.getType(codePoint) == Character.OTHER_NUMBER) {
      return numeral(before, codePoint);
    }
    String one = Character.toString(codePoint);
    return isLookAlike(codePoint) ? Normalizer.normalize(one, Normalizer.Form.NFKC) : one;
  }

  /** ① is the number of a list; ² is a digit unless it is the power or index of a letter. */
  private static String numeral(int before, int codePoint) {
    int value = Character.getNumericValue(codePoint);
    if (value < 0 || value > 50) {
      return Character.toString(codePoint);
    }
    boolean raised = codePoint < 0x100 || (codePoint >= 0x2070 && codePoint <= 0x209F);
    if (raised) {
      return Character.isLetter(before) ? Character.toString(codePoint) : Integer.toString(value);
    }
    return value + ")";
  }

  private static boolean isInvisible(int codePoint) {
    return Character.getType(codePoint) == Character.FORMAT
        || (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
        || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
  }

  private static boolean isLookAlike(int codePoint) {
    UnicodeBlock block = UnicodeBlock.of(codePoint);
    return block == UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS
        || block == UnicodeBlock.MATHEMATICAL_ALPHANUMERIC_SYMBOLS
        || block == UnicodeBlock.LETTERLIKE_SYMBOLS
        || block == UnicodeBlock.ALPHABETIC_PRESENTATION_FORMS
        || block == UnicodeBlock.SMALL_FORM_VARIANTS;
  }
}
