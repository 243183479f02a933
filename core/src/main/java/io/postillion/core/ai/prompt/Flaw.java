package io.postillion.core.ai.prompt;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why instructions of a brand cannot be put into a prompt. */
public enum Flaw {
  EMPTY,
  TOO_LONG,
  /** It begins or ends a block of data, so that data could become instructions. */
  FENCE,
  /** It wants a value that it may not have. */
  PLACEHOLDER,
  /** It has characters that people do not see. */
  HIDDEN;

  /** UTF-16 units. */
  public static final int LONGEST = 4_000;

  /** The values that instructions may name in any task, each in two braces. */
  public static final Set<String> PLACEHOLDERS = Set.of("brand", "language", "network");

  private static final Pattern MARKS =
      Pattern.compile("[<＜﹤](?:\\s?[<＜﹤])+|[>＞﹥](?:\\s?[>＞﹥])+|\\(\\(");
  private static final Pattern VALUE = Pattern.compile("\\{\\{(?:([a-zA-Z]{1,40})}})?");
  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\\p{Cf}&&[^\\x{200C}\\x{200D}]]|[\\p{Cc}&&[^\\n\\r\\t]]|[\\p{Co}\\p{Cs}\\x{2028}\\x{2029}]");

  /**
   * What is wrong.
   *
   * @param detail what it is about: a number of characters, or those that are wrong
   */
  public record Found(Flaw flaw, String detail) {}

  /** The first flaw; empty when the text is sound in some task. */
  public static Optional<Found> of(String text) {
    return of(text, PLACEHOLDERS);
  }

  /**
   * The first flaw; empty when the text is sound.
   *
   * @param values that may be named
   */
  static Optional<Found> of(String text, Set<String> values) {
    if (text.isBlank()) {
      return Optional.of(new Found(EMPTY, "0"));
    }
    if (text.length() > LONGEST) {
      return Optional.of(new Found(TOO_LONG, Integer.toString(text.length())));
    }
    Matcher unseen = UNSEEN.matcher(text);
    if (unseen.find()) {
      return Optional.of(new Found(HIDDEN, "U+%04X".formatted(unseen.group().codePointAt(0))));
    }
    Matcher mark = MARKS.matcher(text);
    if (mark.find()) {
      return Optional.of(new Found(FENCE, mark.group()));
    }
    return VALUE
        .matcher(text)
        .results()
        .filter(value -> value.group(1) == null || !values.contains(value.group(1)))
        .findFirst()
        .map(value -> new Found(PLACEHOLDER, value.group()));
  }
}
