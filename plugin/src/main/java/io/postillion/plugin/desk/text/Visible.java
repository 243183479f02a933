package io.postillion.plugin.desk.text;

import java.util.regex.Pattern;

/**
 * Shows characters that would otherwise steer a reader unseen: bidirectional controls, zero-width
 * characters, tag characters and other controls appear as {@code ⟨U+202E⟩}. Joiners and selectors
 * inside emoji stay as they are.
 */
public final class Visible {

  /** The first half of the surrogate pair of every tag character. */
  private static final char TAGS = 0xDB40;

  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\\x{61C}\\x{200B}\\x{200E}\\x{200F}\\x{202A}-\\x{202E}\\x{2060}\\x{2066}-\\x{2069}"
              + "\\x{FEFF}\\x{0}-\\x{8}\\x{B}-\\x{1F}\\x{7F}-\\x{9F}]"
              + "|(?<!\\x{1F3F4}[\\x{E0020}-\\x{E007F}]{0,20})[\\x{E0000}-\\x{E007F}]");

  private static final Pattern WHITE = Pattern.compile("\\s+");

  private Visible() {}

  public static String text(String raw) {
    return raw.chars().noneMatch(Visible::mayBeUnseen) ? raw : named(raw);
  }

  /** Nearly all texts hold none of them, and a list has hundreds of texts. */
  private static boolean mayBeUnseen(int unit) {
    return unit < ' '
        ? unit != '\t' && unit != '\n'
        : unit >= 0x7F
            && (unit <= 0x9F
                || unit == 0x61C
                || unit >= 0x200B && unit <= 0x2069
                || unit == 0xFEFF
                || unit == TAGS);
  }

  private static String named(String raw) {
    return UNSEEN
        .matcher(raw)
        .replaceAll(found -> "⟨U+%04X⟩".formatted(found.group().codePointAt(0)));
  }

  /** The beginning of a text on one line. */
  public static String line(String raw, int length) {
    String flat = WHITE.matcher(text(raw)).replaceAll(" ").strip();
    return flat.codePointCount(0, flat.length()) <= length
        ? flat
        : flat.substring(0, flat.offsetByCodePoints(0, length)).strip() + "…";
  }
}
