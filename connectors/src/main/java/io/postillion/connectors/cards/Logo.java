package io.postillion.connectors.cards;

import io.postillion.connectors.pictures.Pixels;
import io.postillion.core.visual.Size;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The brand's mark, at the right of the foot. */
record Logo(BufferedImage image) {

  /**
   * @throws IllegalArgumentException when the file cannot be read as a picture
   */
  static Logo of(Path file) {
    try {
      return Pixels.of(Files.readAllBytes(file))
          .map(Logo::new)
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "The logo %s is no PNG or JPEG. Save it as one.".formatted(file)));
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "The logo %s cannot be read (%s). Correct its path."
              .formatted(file, e.getClass().getSimpleName()),
          e);
    }
  }

  /** With this height, in pixels. */
  double width(double height) {
    return height * image.getWidth() / image.getHeight();
  }

  void paint(BufferedImage card, Size size, double height) {
    int wide = Math.max(1, (int) Math.round(Math.min(width(height), size.width() / 3.0)));
    int high = Math.max(1, (int) Math.round((double) wide * image.getHeight() / image.getWidth()));
    int margin = (int) Math.round(Layout.marginOf(size));
    Graphics2D canvas = card.createGraphics();
    canvas.drawImage(
        Pixels.scaled(image, wide, high),
        size.width() - margin - wide,
        size.height() - margin - high,
        null);
    canvas.dispose();
  }
}
