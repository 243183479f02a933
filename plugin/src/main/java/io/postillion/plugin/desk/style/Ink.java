package io.postillion.plugin.desk.style;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A colour.
 *
 * @param hex {@code #rrggbb}
 */
record Ink(String hex) {

  private static final Pattern SIX = Pattern.compile("#[0-9a-f]{6}");

  Ink {
    if (!SIX.matcher(hex).matches()) {
      throw new IllegalArgumentException("A colour looks like #1d1e22, but this is " + hex);
    }
  }

  /** Also from the short form, {@code #fff}. */
  static Ink of(String written) {
    String hex = written.strip().toLowerCase(Locale.ROOT);
    return new Ink(hex.length() == 4 ? hex.replaceAll("([0-9a-f])", "$1$1") : hex);
  }

  /**
   * How well one is read on the other, from 1 to 21.
   *
   * @see <a href="https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio">WCAG 2.2, contrast ratio</a>
   */
  double contrastTo(Ink other) {
    double light = Math.max(luminance(), other.luminance());
    double dark = Math.min(luminance(), other.luminance());
    return (light + 0.05) / (dark + 0.05);
  }

  private double luminance() {
    return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
  }

  private double channel(int at) {
    double value = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
