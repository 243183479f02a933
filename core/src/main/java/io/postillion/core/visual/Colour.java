package io.postillion.core.visual;

import java.util.regex.Pattern;

/**
 * An opaque sRGB colour.
 *
 * @param rgb red, green and blue, eight bits each
 */
public record Colour(int rgb) {

  private static final Pattern WRITTEN = Pattern.compile("#[0-9a-fA-F]{6}");
  private static final int SIX_DIGITS = 0xFFFFFF;
  private static final int HEX = 16;

  public Colour {
    if ((rgb & ~SIX_DIGITS) != 0) {
      throw new IllegalArgumentException("Not a colour: " + rgb);
    }
  }

  /**
   * @param text e.g. {@code #1a2b3c}
   * @throws IllegalArgumentException when it is written otherwise
   */
  public static Colour of(String text) {
    if (!WRITTEN.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "'%s' is no colour. Write it like #1a2b3c.".formatted(text));
    }
    return new Colour(Integer.parseInt(text.substring(1), HEX));
  }

  /**
   * How well one can be told from the other, from 1 to 21: the contrast ratio of <a
   * href="https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio">WCAG 2.2</a>.
   */
  public double contrastTo(Colour other) {
    double one = luminance();
    double two = other.luminance();
    return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
  }

  private double luminance() {
    return 0.2126 * linear(rgb >> 16 & 0xFF)
        + 0.7152 * linear(rgb >> 8 & 0xFF)
        + 0.0722 * linear(rgb & 0xFF);
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  @Override
  public String toString() {
    return "#%06x".formatted(rgb);
  }
}
