package io.postillion.core.library;

import io.postillion.core.failure.Rejected;
import io.postillion.core.post.Pictures.Picture;

/** Looks at what somebody uploads: what it is, how large it is, and what it tells besides. */
public interface PictureReader {

  /**
   * The picture without place, camera, names and comments.
   *
   * @param file its name, for messages
   * @throws Rejected when it is no picture, has too many bytes, or more pixels than may be decoded;
   *     the message names it and the remedy
   */
  Picture read(String file, byte[] bytes);

  /** A small one to look through many; itself where it cannot be made smaller. */
  Picture thumbnail(Picture picture);
}
