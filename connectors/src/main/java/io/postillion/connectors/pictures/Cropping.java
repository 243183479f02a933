package io.postillion.connectors.pictures;

import io.postillion.core.RefusedException;
import io.postillion.core.RefusedException.Reason;
import io.postillion.core.post.Media;
import io.postillion.core.post.Pictures.Picture;
import io.postillion.core.visual.Cropper;
import io.postillion.core.visual.Focus;
import io.postillion.core.visual.Part;
import io.postillion.core.visual.Size;
import java.awt.image.BufferedImage;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Cuts where most is to be seen, or where a person says. */
public final class Cropping implements Cropper {

  @Override
  public Cut cut(Picture original, Size size, @Nullable Focus focus, String type) {
    BufferedImage whole =
        Pixels.of(original.bytes())
            .orElseThrow(
                () ->
                    new RefusedException(
                        Reason.PICTURE_NOT_USABLE,
                        "This picture (%s) cannot be cut. Save it as JPEG or PNG in the article."
                            .formatted(original.media().type()),
                        original.media().type()));
    Part window = window(whole, size.ratio(), focus);
    BufferedImage part = whole.getSubimage(window.x(), window.y(), window.width(), window.height());
    BufferedImage fitting =
        part.getWidth() > size.width() ? Pixels.scaled(part, size.width(), size.height()) : part;
    byte[] bytes = marked(encoded(fitting, type), type, Provenance.of(original.bytes()));
    double scale = (double) original.media().width() / whole.getWidth();
    return new Cut(
        new Picture(
            new Media(
                Inspection.sha256(bytes),
                type,
                fitting.getWidth(),
                fitting.getHeight(),
                bytes.length,
                original.media().alt()),
            bytes),
        scaled(window, scale));
  }

  private static Part window(BufferedImage whole, double ratio, @Nullable Focus focus) {
    int width = Math.min(whole.getWidth(), (int) Math.round(whole.getHeight() * ratio));
    int height = Math.min(whole.getHeight(), (int) Math.round(whole.getWidth() / ratio));
    int roomX = whole.getWidth() - width;
    int roomY = whole.getHeight() - height;
    if (focus != null) {
      return new Part(
          between((int) Math.round(focus.x() * whole.getWidth() - width / 2.0), roomX),
          between((int) Math.round(focus.y() * whole.getHeight() - height / 2.0), roomY),
          Math.max(1, width),
          Math.max(1, height));
    }
    double[] best =
        Saliency.of(whole)
            .best((double) width / whole.getWidth(), (double) height / whole.getHeight());
    return new Part(
        between((int) Math.round(best[0] * whole.getWidth()), roomX),
        between((int) Math.round(best[1] * whole.getHeight()), roomY),
        Math.max(1, width),
        Math.max(1, height));
  }

  private static int between(int wanted, int most) {
    return Math.max(0, Math.min(wanted, most));
  }

  private static Part scaled(Part part, double scale) {
    return new Part(
        (int) Math.round(part.x() * scale),
        (int) Math.round(part.y() * scale),
        (int) Math.round(part.width() * scale),
        (int) Math.round(part.height() * scale));
  }

  private static byte[] encoded(BufferedImage image, String type) {
    return type.equals("image/png") ? Pixels.png(image) : Pixels.jpeg(image);
  }

  private static byte[] marked(byte[] bytes, String type, Optional<Provenance> mark) {
    return mark.map(
            found ->
                type.equals("image/png") ? Png.marked(bytes, found) : Jpeg.marked(bytes, found))
        .orElse(bytes);
  }
}
