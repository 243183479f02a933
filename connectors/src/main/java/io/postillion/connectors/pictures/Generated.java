package io.postillion.connectors.pictures;

import io.postillion.core.post.Media;
import io.postillion.core.post.Pictures.Picture;
import java.awt.image.BufferedImage;
import java.util.Optional;

/**
 * Pictures that a trained algorithm made. They carry the IPTC's mark that says so, as platforms and
 * the law on artificial intelligence want it.
 */
public final class Generated {

  private static final Provenance MARK = new Provenance("trainedAlgorithmicMedia");

  private Generated() {}

  /**
   * The picture encoded anew as PNG, with the mark and nothing else besides its pixels.
   *
   * @return empty when the bytes are no picture that can be decoded
   */
  public static Optional<Picture> marked(byte[] bytes) {
    return Pixels.of(bytes).map(Generated::marked);
  }

  private static Picture marked(BufferedImage image) {
    byte[] png = Png.marked(Pixels.png(image), MARK);
    return new Picture(
        new Media(
            Inspection.sha256(png),
            "image/png",
            image.getWidth(),
            image.getHeight(),
            png.length,
            ""),
        png);
  }
}
