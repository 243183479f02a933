package io.postillion.core.post;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a thread: a line of three hyphens, and nothing else on it, begins the next post. The
 * line itself is never published.
 */
public final class ThreadText {

  /** Stands alone on a line between two posts. */
  public static final String SEPARATOR = "---";

  private static final Pattern LINE = Pattern.compile("(?m)^[ \\t]*---[ \\t]*$");

  private ThreadText() {}

  /**
   * One post of the thread.
   *
   * @param start where it begins in the whole text, in UTF-16 units
   * @param text without blanks and empty lines at its ends
   */
  public record Part(int start, String text) {}

  /** Whether there is a separator at all. */
  public static boolean isThread(String text) {
    return text.contains(SEPARATOR) && LINE.matcher(text).find();
  }

  /**
   * The posts in their order; those without words are left out. A text without a separator is one
   * post, to the character.
   */
  public static List<Part> parts(String text) {
    if (!isThread(text)) {
      return List.of(new Part(0, text));
    }
    List<Part> parts = new ArrayList<>();
    Matcher line = LINE.matcher(text);
    int from = 0;
    while (line.find()) {
      add(parts, text, from, line.start());
      from = line.end();
    }
    add(parts, text, from, text.length());
    return parts.isEmpty() ? List.of(new Part(0, text)) : List.copyOf(parts);
  }

  /** The text whose parts these are. */
  public static String of(List<String> posts) {
    return String.join("\n\n" + SEPARATOR + "\n\n", posts);
  }

  private static void add(List<Part> parts, String text, int from, int to) {
    String piece = text.substring(from, to);
    String words = piece.strip();
    if (!words.isEmpty()) {
      parts.add(new Part(from + piece.indexOf(words), words));
    }
  }
}
