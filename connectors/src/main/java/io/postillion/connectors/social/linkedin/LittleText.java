package io.postillion.connectors.social.linkedin;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The markup of LinkedIn's texts. A character that is markup and stands for itself has a backslash
 * before it, else the text is cut short without a word. Source: Microsoft Learn, "little text
 * format".
 */
final class LittleText {

  private static final Pattern RESERVED = Pattern.compile("[\\\\|{}@\\[\\]()<>#*_~]");

  /**
   * A hashtag that LinkedIn makes live when its number sign is left alone: letters and figures,
   * with one letter at least. One with an underscore stays plain, for what would become of it is
   * not documented.
   */
  private static final Pattern HASHTAG =
      Pattern.compile("(?<![^\\s(\\[{\"'“„«])#(?=[\\p{N}]*\\p{L})[\\p{L}\\p{M}\\p{N}]++(?!_)");

  /** How LinkedIn itself writes hashtags and mentions. */
  private static final Pattern TEMPLATE =
      Pattern.compile(
          "\\{hashtag\\|\\\\?#\\|([^\\\\|{}]*+(?:\\\\.[^\\\\|{}]*+)*+)}"
              + "|@\\[([^\\\\\\]]*+(?:\\\\.[^\\\\\\]]*+)*+)]\\([^)]*+\\)");

  private static final Pattern ESCAPED = Pattern.compile("\\\\([\\\\|{}@\\[\\]()<>#*_~])");

  private static final Pattern MARKUP = Pattern.compile(ESCAPED + "|" + TEMPLATE);

  private LittleText() {}

  /** The text as LinkedIn wants it, with its hashtags live. */
  static String of(String text) {
    StringBuilder little = new StringBuilder();
    Matcher hashtag = HASHTAG.matcher(text);
    int from = 0;
    while (hashtag.find()) {
      little.append(escaped(text.substring(from, hashtag.start()))).append(hashtag.group());
      from = hashtag.end();
    }
    return little.append(escaped(text.substring(from))).toString();
  }

  /** The text as people see it. */
  static String plain(String little) {
    StringBuilder plain = new StringBuilder();
    Matcher markup = MARKUP.matcher(little);
    int from = 0;
    while (markup.find()) {
      plain.append(little, from, markup.start()).append(shown(markup));
      from = markup.end();
    }
    return plain.append(little.substring(from)).toString();
  }

  private static String shown(MatchResult markup) {
    if (markup.group(1) != null) {
      return markup.group(1);
    }
    String words = markup.group(2) != null ? "#" + markup.group(2) : markup.group(3);
    return ESCAPED.matcher(words).replaceAll(escape -> Matcher.quoteReplacement(escape.group(1)));
  }

  private static String escaped(String text) {
    return RESERVED.matcher(text).replaceAll("\\\\$0");
  }
}
