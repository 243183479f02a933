package io.postillion.connectors.ai.text;

import java.util.regex.Pattern;

/** Takes the marks of headings, lists, links, pictures and emphasis out of a source's text. */
public final class PlainText {

  private static final Pattern PICTURE = Pattern.compile("!\\[[^\\]]*]\\([^)]*\\)");
  private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)]\\([^)]*\\)");
  private static final Pattern LEAD =
      Pattern.compile("(?m)^\\s*(?:#{1,6}\\s+|>\\s?|[-*+]\\s+|\\d{1,3}[.)]\\s+)");
  private static final Pattern STRONG = Pattern.compile("(\\*\\*|__|`)(?=\\S)(.+?)(?<=\\S)\\1");
  private static final Pattern EMPHASIS =
      Pattern.compile("(?<![\\p{L}\\p{N}*_])([*_])(?=\\S)([^*_]+?)(?<=\\S)\\1(?![\\p{L}\\p{N}*_])");
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

  private PlainText() {}

  /** All on one line. */
  public static String of(String source) {
    String text = PICTURE.matcher(source).replaceAll("");
    text = LINK.matcher(text).replaceAll("$1");
    text = LEAD.matcher(text).replaceAll("");
    text = STRONG.matcher(text).replaceAll("$2");
    text = EMPHASIS.matcher(text).replaceAll("$2");
    return line(text);
  }

  /** The text on one line, without control characters. */
  public static String line(String text) {
    return SPACE.matcher(text).replaceAll(" ").strip();
  }
}
