package io.postillion.core;

import java.util.regex.Pattern;

/** The form of names that people choose in configuration: brands, channels, sources. */
public final class Slug {

  private static final Pattern FORM = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?");

  private Slug() {}

  /**
   * @throws IllegalArgumentException when the value is not 1 to 64 lower-case letters, digits and
   *     inner hyphens
   */
  public static String require(String what, String value) {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "%s '%s' must be 1 to 64 lower-case letters, digits or inner hyphens"
              .formatted(what, value));
    }
    return value;
  }
}
