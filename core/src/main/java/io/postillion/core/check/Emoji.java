package io.postillion.core.check;

import java.util.List;
import java.util.regex.Pattern;

/** Finds emoji, each as people see it: a family of four is one. */
public final class Emoji {

  private static final Pattern GRAPHEME = Pattern.compile("\\X");

  /** ©, ™, ↔ and the like are characters of a text unless they are asked to be pictures. */
  private static final int FIRST_PICTURE = 0x231A;

  private static final String AS_PICTURE = "\uFE0F";

  private Emoji() {}

  /** Where they are, in the order of the text. */
  public static List<Span> in(String text) {
    return GRAPHEME
        .matcher(text)
        .results()
        .filter(match -> isOne(match.group()))
        .map(match -> new Span(match.start(), match.end()))
        .toList();
  }

  private static boolean isOne(String grapheme) {
    int first = grapheme.codePointAt(0);
    boolean isFlag = first >= 0x1F1E6 && first <= 0x1F1FF;
    return isFlag
        || grapheme.contains(AS_PICTURE)
        || (first >= FIRST_PICTURE
            && Character.getType(first) != Character.OTHER_LETTER
            && TextLengths.isPictograph(first));
  }
}
