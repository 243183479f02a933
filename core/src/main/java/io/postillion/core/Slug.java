package io.postillion.core;

/** The form of names that people choose in configuration: brands, channels, sources. */
public final class Slug {

  private static final int LONGEST = 64;

  private Slug() {}

  /**
   * @throws IllegalArgumentException when the value is not 1 to 64 lower-case letters, digits and
   *     inner hyphens
   */
  public static String require(String what, String value) {
    if (!isSlug(value)) {
      throw new IllegalArgumentException(
          "%s '%s' must be 1 to 64 lower-case letters, digits or inner hyphens"
              .formatted(what, value));
    }
    return value;
  }

  /** Without a regular expression: rows of lists have several such names each. */
  private static boolean isSlug(String value) {
    int length = value.length();
    return length > 0
        && length <= LONGEST
        && value.charAt(0) != '-'
        && value.charAt(length - 1) != '-'
        && value.chars().allMatch(Slug::isAllowed);
  }

  private static boolean isAllowed(int letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '-';
  }
}
