package io.postillion.core.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the web addresses in a text, as networks do: with a scheme, and without the full stop. */
public final class Links {

  private static final String LABEL =
      "[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}_-]{0,61}[\\p{L}\\p{M}\\p{N}])?";

  /** At least two labels, of which the last is no number. */
  static final String HOST = "(?:" + LABEL + "\\.){1,20}(?:\\p{L}{2,63}|xn--[a-z0-9-]{2,59})";

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?<![A-Za-z0-9@＠$#＃])https?://"
              + HOST
              + "(?![\\p{L}\\p{N}_-])(?::\\d{1,5})?(?:[/?#][^\\s<>\"«»“”„]*+)?",
          Pattern.CASE_INSENSITIVE);

  private static final String CLOSING = ".,;:!?…'’*";

  private Links() {}

  /** Where they are, in the order of the text. */
  public static List<Span> in(String text) {
    List<Span> found = new ArrayList<>();
    Matcher address = ADDRESS.matcher(text);
    int from = 0;
    while (address.find(from)) {
      int end = address.start() + trimmed(address.group()).length();
      found.add(new Span(address.start(), end));
      from = end;
    }
    return found;
  }

  /** The text with each address replaced. */
  static String replaceAll(String text, String replacement) {
    StringBuilder replaced = new StringBuilder();
    int from = 0;
    for (Span link : in(text)) {
      replaced.append(text, from, link.start()).append(replacement);
      from = link.end();
    }
    return replaced.append(text, from, text.length()).toString();
  }

  /** The text with blanks instead of addresses: every other character keeps its place. */
  public static String blanked(String text) {
    StringBuilder blanked = new StringBuilder(text);
    for (Span link : in(text)) {
      blanked.replace(link.start(), link.end(), " ".repeat(link.end() - link.start()));
    }
    return blanked.toString();
  }

  /** The same for whatever a pattern finds. */
  static String blanked(String text, Pattern pattern) {
    return pattern.matcher(text).replaceAll(match -> " ".repeat(match.group().length()));
  }

  /** Without the punctuation of the sentence around it; a bracket stays if it was opened inside. */
  static String trimmed(String address) {
    int end = address.length();
    while (end > 0 && belongsToSentence(address.substring(0, end))) {
      end--;
    }
    return address.substring(0, end);
  }

  private static boolean belongsToSentence(String address) {
    char last = address.charAt(address.length() - 1);
    return switch (last) {
      case ')' -> count(address, '(') < count(address, ')');
      case ']' -> count(address, '[') < count(address, ']');
      case '}' -> true;
      default -> CLOSING.indexOf(last) >= 0;
    };
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(character -> character == wanted).count();
  }
}
