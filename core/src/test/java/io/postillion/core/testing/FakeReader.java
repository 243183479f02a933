package io.postillion.core.testing;

import io.postillion.core.failure.Rejected;
import io.postillion.core.library.PictureReader;
import io.postillion.core.post.Media;
import io.postillion.core.post.Pictures.Picture;

/** Takes the first byte for the whole picture. */
public final class FakeReader implements PictureReader {

  @Override
  public Picture read(String file, byte[] bytes) {
    if (bytes.length == 0) {
      throw new Rejected("The picture %s is empty.".formatted(file));
    }
    return new Picture(media(bytes[0], bytes.length), bytes);
  }

  @Override
  public Picture thumbnail(Picture picture) {
    return new Picture(media(picture.bytes()[0] + 1000, 1), new byte[] {1});
  }

  private static Media media(int mark, int size) {
    return new Media("%064x".formatted(mark), "image/jpeg", 1600, 900, size, "");
  }
}
