package io.postillion.core.visual;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * The words of a picture that has nothing but words.
 *
 * @param main the headline, the quotation without its marks, or the figure with its unit
 * @param detail the line below, who said it, or what the figure means; may be empty
 */
public record Card(CardKind kind, String main, String detail) {

  /** UTF-16 units of all words together: a card is read in passing. */
  public static final int LONGEST = 400;

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]");
  private static final Pattern MARKS = Pattern.compile("^[\"“„«‹‘ ]+|[\"”“»›’ ]+$");

  /** Nothing that nobody sees, and one line each. */
  public Card {
    main = kind == CardKind.QUOTE ? MARKS.matcher(line(main)).replaceAll("") : line(main);
    detail = line(detail);
  }

  private static String line(String text) {
    String blanks = BLANKS.matcher(text).replaceAll(" ");
    return Normalizer.normalize(UNSEEN.matcher(blanks).replaceAll(""), Normalizer.Form.NFC).strip();
  }

  /** As one reads them from top to bottom: the alternative text. */
  public String words() {
    String first = kind == CardKind.QUOTE ? "“" + main + "”" : main;
    if (detail.isEmpty()) {
      return first;
    }
    return switch (kind) {
      case QUOTE -> first + " – " + detail;
      case FIGURE -> first + ": " + detail;
      case TITLE -> first + "\n" + detail;
    };
  }
}
