package io.postillion.connectors.notify;

/** What all means do to texts. */
public final class Texts {

  private Texts() {}

  /** The beginning of a text that may have so many characters; what is left out shows as "…". */
  public static String shortened(String text, int length) {
    if (text.codePointCount(0, text.length()) <= length) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, length - 1)).stripTrailing() + "…";
  }
}
