package io.postillion.connectors.pictures;

import io.postillion.core.failure.Rejected;
import io.postillion.core.library.PictureReader;
import io.postillion.core.post.Media;
import io.postillion.core.post.Pictures.Picture;
import java.awt.image.BufferedImage;

/** Pictures that people upload, looked at as those that are fetched. */
public final class UploadedPictures implements PictureReader {

  private static final int LONGEST_SIDE = 640;

  private final PictureSettings settings;

  public UploadedPictures(PictureSettings settings) {
    this.settings = settings;
  }

  @Override
  public Picture read(String file, byte[] bytes) {
    if (bytes.length > settings.maxBytes()) {
      throw new Rejected(
          "The picture %s has more than %d MiB. Make it smaller."
              .formatted(file, settings.maxBytes() >> 20));
    }
    return new Inspection(settings.maxPixels()).of(bytes, file, "");
  }

  @Override
  public Picture thumbnail(Picture picture) {
    return Pixels.of(picture.bytes())
        .map(whole -> Pixels.within(whole, LONGEST_SIDE))
        .map(small -> picture(small, picture.media().alt()))
        .filter(small -> small.media().bytes() < picture.media().bytes())
        .orElse(picture);
  }

  private static Picture picture(BufferedImage small, String alt) {
    byte[] jpeg = Pixels.jpeg(small);
    return new Picture(
        new Media(
            Inspection.sha256(jpeg),
            "image/jpeg",
            small.getWidth(),
            small.getHeight(),
            jpeg.length,
            alt),
        jpeg);
  }
}
