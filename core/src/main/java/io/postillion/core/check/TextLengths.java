package io.postillion.core.check;

import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The ways in which networks count a text. */
public final class TextLengths {

  /**
   * Extended grapheme clusters (UAX 29). JDK 17 does not know rule GB9c, so it counts some Indic
   * conjuncts one too long, which is the safe side; its {@code BreakIterator} also takes emoji
   * sequences apart.
   */
  private static final Pattern GRAPHEME = Pattern.compile("\\X");

  /** A remote mention as Mastodon's {@code Account::MENTION_RE} reads it. */
  private static final Pattern REMOTE_MENTION =
      Pattern.compile(
          "(?<![=/\\w])(@\\w+(?:[.-]+\\w+)*)@[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_.-]*\\w)?");

  /** Marks and format characters join whatever is before them. */
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{M}\\p{Cf}]");

  private static final String ZERO_WIDTH_JOINER = "\u200D";
  private static final String KEYCAP = "\u20E3";

  private TextLengths() {}

  /** What people take for one character. */
  public static TextLength graphemes() {
    return text -> (int) GRAPHEME.matcher(text).results().count();
  }

  public static TextLength utf8Bytes() {
    return text -> text.getBytes(StandardCharsets.UTF_8).length;
  }

  public static TextLength codePoints() {
    return text -> text.codePointCount(0, text.length());
  }

  public static TextLength utf16() {
    return String::length;
  }

  /**
   * Graphemes as Mastodon's {@code StatusLengthValidator} counts them: an address with its scheme
   * has a fixed length, of {@code @user@host} only {@code @user} counts.
   *
   * @param charsPerUrl {@code characters_reserved_per_url} of the instance, usually 23
   */
  public static TextLength mastodon(int charsPerUrl) {
    String placeholder = "x".repeat(charsPerUrl);
    return text -> {
      String shortened = Links.replaceAll(text, placeholder);
      return graphemes().of(REMOTE_MENTION.matcher(shortened).replaceAll("$1"));
    };
  }

  /** Code points, but an emoji counts as many as it has UTF-8 bytes. */
  public static TextLength threads() {
    return text ->
        GRAPHEME
            .matcher(text)
            .results()
            .map(MatchResult::group)
            .mapToInt(grapheme -> (isEmoji(grapheme) ? utf8Bytes() : codePoints()).of(grapheme))
            .sum();
  }

  private static boolean isEmoji(String grapheme) {
    int first = grapheme.codePointAt(0);
    return isPictograph(first) || isRegionalIndicator(first) || grapheme.contains(KEYCAP);
  }

  /**
   * Unicode lets a joiner join pictographs only (rule GB11), so {@code \X} knows them even where
   * {@code Pattern} has no property for them yet (before JDK 21).
   */
  static boolean isPictograph(int codePoint) {
    String one = Character.toString(codePoint);
    return !INVISIBLE.matcher(one).matches()
        && GRAPHEME.matcher(one + ZERO_WIDTH_JOINER + one).matches();
  }

  private static boolean isRegionalIndicator(int codePoint) {
    return codePoint >= 0x1F1E6 && codePoint <= 0x1F1FF;
  }
}
