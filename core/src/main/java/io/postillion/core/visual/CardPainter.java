package io.postillion.core.visual;

import io.postillion.core.RefusedException;
import io.postillion.core.brand.BrandId;
import io.postillion.core.post.Pictures.Picture;

/** Paints cards in the design of a brand; the same card is the same picture to the byte. */
public interface CardPainter {

  /**
   * @param type {@code image/png} or {@code image/jpeg}
   * @throws RefusedException when the words do not fit legibly, or the font lacks one of their
   *     characters
   */
  Painted paint(BrandId brand, Card card, Size size, String type);

  /**
   * The same in another design, to look at; a painter that knows no other paints in the brand's.
   *
   * @param design its colours count; font and logo are the brand's
   */
  default Painted paint(BrandId brand, CardDesign design, Card card, Size size, String type) {
    return paint(brand, card, size, type);
  }

  /**
   * @param picture with the card's words as alternative text
   * @param template name and version, e.g. {@code quote 1}
   */
  record Painted(Picture picture, String template) {}
}
