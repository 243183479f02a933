package io.postillion.plugin.desk.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The one typeface of the paper, Liberation Sans as PDFBox brings it, embedded. A character that it
 * lacks, or that nobody would see, is written as its number: {@code [U+1F389]}.
 */
final class Typeface {

  private static final String FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  /** What is not torn apart at the end of a line. */
  private static final Pattern UNIT = Pattern.compile("\\[U\\+[0-9A-F]{4,6}]|.", Pattern.DOTALL);

  /** As the desk writes what would not be seen. */
  private static final Pattern UNSEEN = Pattern.compile("⟨(U\\+[0-9A-F]{4,6})⟩");

  private static final int TAB = 4;

  private final PDType0Font font;
  private final Map<Integer, Float> widths = new HashMap<>();

  private Typeface(PDType0Font font) {
    this.font = font;
  }

  static Typeface in(PDDocument paper) throws IOException {
    try (InputStream file = PDFont.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IOException("PDFBox comes without its typeface " + FILE);
      }
      return new Typeface(PDType0Font.load(paper, file, true));
    }
  }

  PDType0Font font() {
    return font;
  }

  /** The text with nothing in it that cannot be drawn; line breaks stay. */
  String drawable(String text) {
    StringBuilder drawable = new StringBuilder();
    UNSEEN
        .matcher(text.replace("\r\n", "\n"))
        .replaceAll("[$1]")
        .codePoints()
        .forEach(point -> drawable.append(drawable(point)));
    return drawable.toString();
  }

  private String drawable(int point) {
    if (point == '\n') {
      return "\n";
    }
    if (point == '\t') {
      return " ".repeat(TAB);
    }
    String itself = Character.toString(point);
    int kind = Character.getType(point);
    boolean isSeen =
        kind != Character.CONTROL
            && kind != Character.FORMAT
            && kind != Character.LINE_SEPARATOR
            && kind != Character.PARAGRAPH_SEPARATOR
            && kind != Character.PRIVATE_USE
            && kind != Character.UNASSIGNED;
    if (isSeen && width(point) >= 0) {
      return itself;
    }
    return kind == Character.SPACE_SEPARATOR ? " " : "[U+%04X]".formatted(point);
  }

  /** At size 1; less than 0 when the typeface does not have it. */
  private float width(int point) {
    return widths.computeIfAbsent(
        point,
        unknown -> {
          try {
            return font.getStringWidth(Character.toString(point)) / 1000f;
          } catch (IOException | IllegalArgumentException | UnsupportedOperationException lacking) {
            return -1f;
          }
        });
  }

  /** Of a drawable text without line breaks, at size 1. */
  float width(String text) {
    return (float) text.codePoints().mapToDouble(this::width).sum();
  }

  /** The end of the longest beginning that fits; one unit at least. */
  int fitting(String text, float width) {
    Matcher unit = UNIT.matcher(text);
    float used = 0;
    int end = 0;
    while (unit.find()) {
      used += width(unit.group());
      if (used > width && end > 0) {
        return end;
      }
      end = unit.end();
    }
    return end;
  }
}
