package io.postillion.plugin.desk.text;

import io.postillion.plugin.desk.text.Mark.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An article's clean text (paragraphs between blank lines, {@code ## Heading}, {@code [text](url)})
 * as blocks, with the passages marked that sentences of a post rest on.
 */
public final class SourceText {

  /**
   * One paragraph or heading.
   *
   * @param level 0 for a paragraph, 1 to 6 for a heading
   */
  public record Block(int level, List<Piece> pieces) {}

  private static final Pattern BLANK_LINES = Pattern.compile("\\n[ \\t]*\\n\\s*");
  private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(.*)", Pattern.DOTALL);
  private static final Pattern LINK =
      Pattern.compile("\\[([^\\[\\]]{1,500})]\\(([^()\\s]{1,2000})\\)");
  private static final Pattern SPACE = Pattern.compile("[\\h\\r]+");

  private SourceText() {}

  /**
   * @param passages literal passages of the text, each with the number of the sentence it supports
   */
  public static List<Block> blocks(String text, Map<String, List<String>> passages) {
    Map<String, List<String>> plain = new LinkedHashMap<>();
    passages.forEach((passage, numbers) -> plain.put(Line.of(passage).text(), numbers));
    return Arrays.stream(BLANK_LINES.split(text.strip()))
        .filter(block -> !block.isBlank())
        .map(block -> block(block.strip(), plain))
        .toList();
  }

  private static Block block(String raw, Map<String, List<String>> passages) {
    Matcher heading = HEADING.matcher(raw);
    boolean isHeading = heading.matches();
    Line line = Line.of(raw);
    List<Mark> marks = new ArrayList<>(line.links());
    passages.forEach(
        (passage, numbers) -> {
          int at = passage.isEmpty() ? -1 : line.text().indexOf(passage);
          if (at >= 0) {
            numbers.forEach(
                number -> marks.add(new Mark(at, at + passage.length(), Kind.PASSAGE, number)));
          }
        });
    return new Block(isHeading ? heading.group(1).length() : 0, Pieces.of(line.text(), marks));
  }

  /** A block on one line, its links taken out of their brackets. */
  private record Line(String text, List<Mark> links) {

    static Line of(String raw) {
      Matcher heading = HEADING.matcher(raw.strip());
      String flat =
          SPACE.matcher(heading.matches() ? heading.group(2) : raw).replaceAll(" ").strip();
      StringBuilder text = new StringBuilder();
      List<Mark> links = new ArrayList<>();
      Matcher link = LINK.matcher(flat);
      int position = 0;
      while (link.find()) {
        text.append(flat, position, link.start());
        links.add(
            new Mark(
                text.length(), text.length() + link.group(1).length(), Kind.LINK, link.group(2)));
        text.append(link.group(1));
        position = link.end();
      }
      return new Line(text.append(flat, position, flat.length()).toString(), links);
    }
  }
}
