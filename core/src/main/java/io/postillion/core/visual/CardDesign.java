package io.postillion.core.visual;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a brand's cards look like.
 *
 * @param accent of figures and ornaments
 * @param font a TrueType file; null for the one that comes with Postillion
 * @param logo a PNG or JPEG file; null for the brand's name alone
 */
public record CardDesign(
    Colour background, Colour text, Colour accent, @Nullable Path font, @Nullable Path logo) {

  /** Dark blue on near white, in Postillion's font. */
  public static final CardDesign PLAIN =
      new CardDesign(Colour.of("#f7f5f0"), Colour.of("#14213d"), Colour.of("#a3431f"), null, null);

  /** WCAG 2.2, 1.4.3: text. */
  public static final double OF_TEXT = 4.5;

  /** WCAG 2.2, 1.4.3 and 1.4.11: large text and graphics. */
  public static final double OF_ACCENT = 3;

  /**
   * @throws IllegalArgumentException when text or accent cannot be told well enough from the
   *     background; the message has the contrast
   */
  public CardDesign {
    require("text", text, background, OF_TEXT);
    require("accent", accent, background, OF_ACCENT);
  }

  private static void require(String name, Colour colour, Colour background, double least) {
    double contrast = colour.contrastTo(background);
    if (contrast < least) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "The %s colour %s has a contrast of %.2f to the background %s, and needs %.1f so that"
                  + " people can read it. Make one darker or the other lighter.",
              name,
              colour,
              Math.floor(contrast * 100) / 100,
              background,
              least));
    }
  }
}
