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
   * @param picture with the card's words as alternative text
   * @param template name and version, e.g. {@code quote 1}
   */
  record Painted(Picture picture, String template) {}
}
