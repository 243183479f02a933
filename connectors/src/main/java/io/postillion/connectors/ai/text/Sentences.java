package io.postillion.connectors.ai.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells sentences apart: first by headings, list items and blank lines, then by {@link
 * BreakIterator} with a guard for abbreviations and initials, for which it would stop.
 */
public final class Sentences {

  private static final Pattern HEADING = Pattern.compile("^\\s*#{1,6}\\s+");
  private static final Pattern ITEM = Pattern.compile("^\\s*(?:>\\s?|[-*+]\\s+|\\d{1,3}[.)]\\s+)");
  private static final Pattern ADDRESS =
      Pattern.compile("\\[[^\\]]*]\\([^)\\s]*\\)|https?://\\S*[\\p{L}\\p{N}/]");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]");
  private static final Pattern NO_END =
      Pattern.compile(
          "(?:^|[\\s(«\"'’])(?:(?:\\p{Lu}\\.)+|(?:"
              + "Mr|Mrs|Ms|Dr|Prof|St|Jr|Sr|Gen|Rev|Sen|Gov|Capt|No|vs|approx|est|dept|Fig|Vol|Inc|Ltd|Corp|Co"
              + "|e\\.g|i\\.e|cf|al|pp?|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
              + "|MM|Mme|Mlle|Me|Pr|Ste|art|av|env|éd|chap|janv|févr|avr|juil|p\\. ex"
              + "|z\\.\\s?B|bzw|ca|Nr|Str)\\.)$");

  private Sentences() {}

  public static List<Sentence> of(String text, Locale language) {
    List<Sentence> found = new ArrayList<>();
    StringBuilder block = new StringBuilder();
    for (String line : text.replace("\r\n", "\n").split("\n")) {
      Matcher heading = HEADING.matcher(line);
      Matcher item = ITEM.matcher(line);
      if (line.isBlank()) {
        flush(block, language, found);
      } else if (heading.find()) {
        flush(block, language, found);
        add(line.substring(heading.end()), true, found);
      } else if (item.find()) {
        flush(block, language, found);
        block.append(line.substring(item.end()));
      } else {
        block.append(block.isEmpty() ? "" : "\n").append(line);
      }
    }
    flush(block, language, found);
    return List.copyOf(found);
  }

  private static void flush(StringBuilder block, Locale language, List<Sentence> found) {
    String text = block.toString();
    block.setLength(0);
    String masked = masked(text);
    BreakIterator breaks = BreakIterator.getSentenceInstance(language);
    breaks.setText(masked);
    int start = 0;
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      boolean last = end == text.length();
      if (last || !NO_END.matcher(masked.substring(start, end).stripTrailing()).find()) {
        add(text.substring(start, end), false, found);
        start = end;
      }
    }
  }

  /** Same length, but nothing inside a link or address ends a sentence. */
  private static String masked(String text) {
    return ADDRESS.matcher(text).replaceAll(address -> "x".repeat(address.group().length()));
  }

  private static void add(String literal, boolean heading, List<Sentence> found) {
    String plain = PlainText.of(literal);
    if (WORD.matcher(plain).find()) {
      found.add(new Sentence(literal.strip(), plain, heading));
    }
  }
}
