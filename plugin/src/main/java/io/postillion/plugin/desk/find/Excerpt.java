package io.postillion.plugin.desk.find;

import io.postillion.core.search.Sought;
import io.postillion.plugin.desk.text.Visible;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The part of a text in which what is sought stands, on one line. */
final class Excerpt {

  private static final int LENGTH = 140;

  /** Further in than that, a narrow screen would not show the first word. */
  private static final int FAR = 60;

  /** So many characters before the first word show where it stands. */
  private static final int BEFORE = 20;

  private Excerpt() {}

  static List<Bit> of(String raw, Sought sought) {
    String text = Normalizer.normalize(raw, Normalizer.Form.NFC);
    String line = Visible.line(text, text.length());
    if (sought.isEmpty()) {
      return List.of(new Bit(Visible.line(line, LENGTH), false));
    }
    Pattern words =
        Pattern.compile(
            sought.words().stream().map(Pattern::quote).collect(Collectors.joining("|")),
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    return bits(Visible.line(from(line, words), LENGTH), words);
  }

  private static String from(String line, Pattern words) {
    Matcher first = words.matcher(line);
    if (!first.find() || first.start() <= FAR) {
      return line;
    }
    int begin = line.indexOf(' ', Math.max(0, first.start() - BEFORE));
    return "…" + line.substring(begin < 0 || begin >= first.start() ? first.start() : begin + 1);
  }

  private static List<Bit> bits(String line, Pattern words) {
    List<Bit> bits = new ArrayList<>();
    Matcher word = words.matcher(line);
    int at = 0;
    while (word.find()) {
      if (word.start() > at) {
        bits.add(new Bit(line.substring(at, word.start()), false));
      }
      bits.add(new Bit(word.group(), true));
      at = word.end();
    }
    if (at < line.length()) {
      bits.add(new Bit(line.substring(at), false));
    }
    return bits;
  }
}
