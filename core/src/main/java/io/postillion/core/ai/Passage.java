package io.postillion.core.ai;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The words that a wish is about: what is selected, else the sentence or the word at the cursor.
 *
 * @param start in UTF-16 units
 * @param end exclusive
 */
record Passage(int start, int end) {

  /** What looks like an end and is none. */
  private static final Pattern NO_END =
      Pattern.compile(
          "(?:^|.*[\\s(«“])(?:\\p{Lu}|Mr|Mrs|Ms|Dr|Prof|St|Ste|Jr|Sr|No|Nr|MM|Mme|Mlle|Me|Pr)\\.\\s*");

  static Passage of(String text, int from, int to, Wish wish, Locale language) {
    if (wish == Wish.HASHTAGS) {
      int end = text.stripTrailing().length();
      return new Passage(end, end);
    }
    Passage selected = stripped(text, from, to);
    Passage passage = selected.isEmpty() ? at(text, from, wish, language) : selected;
    return wish.adds() ? new Passage(passage.end, passage.end) : passage;
  }

  String in(String text) {
    return text.substring(start, end);
  }

  private boolean isEmpty() {
    return start == end;
  }

  private static Passage at(String text, int cursor, Wish wish, Locale language) {
    int at = Math.min(cursor, text.stripTrailing().length());
    int line = text.lastIndexOf('\n', at - 1) + 1;
    int next = text.indexOf('\n', at);
    int lineEnd = next < 0 ? text.length() : next;
    if (text.substring(line, lineEnd).isBlank()) {
      int lead = text.length() - text.stripLeading().length();
      return at > lead
          ? at(text, text.substring(0, at).stripTrailing().length(), wish, language)
          : at(text, lead, wish, language);
    }
    return wish == Wish.SYNONYM
        ? word(text, line, lineEnd, at, language)
        : sentence(text, line, lineEnd, at, language);
  }

  private static Passage sentence(String text, int line, int lineEnd, int at, Locale language) {
    String words = text.substring(line, lineEnd);
    BreakIterator breaks = BreakIterator.getSentenceInstance(language);
    breaks.setText(words);
    int start = 0;
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      boolean last = end == words.length();
      if (last || !NO_END.matcher(words.substring(start, end)).matches()) {
        if (last || line + end > at) {
          return stripped(text, line + start, line + end);
        }
        start = end;
      }
    }
    return stripped(text, line, lineEnd);
  }

  /** The word that the cursor is in or behind. */
  private static Passage word(String text, int line, int lineEnd, int at, Locale language) {
    BreakIterator breaks = BreakIterator.getWordInstance(language);
    breaks.setText(text.substring(line, lineEnd));
    Passage nearest = new Passage(line, lineEnd);
    int start = 0;
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      if (Character.isLetterOrDigit(text.codePointAt(line + start))) {
        nearest = new Passage(line + start, line + end);
        if (line + end >= at) {
          return nearest;
        }
      }
      start = end;
    }
    return nearest;
  }

  /** Without the blanks at both ends. */
  private static Passage stripped(String text, int from, int to) {
    String words = text.substring(from, to);
    if (words.isBlank()) {
      return new Passage(from, from);
    }
    int lead = words.length() - words.stripLeading().length();
    return new Passage(from + lead, from + words.stripTrailing().length());
  }
}
