package io.postillion.core.visual;

import io.postillion.core.RefusedException;
import io.postillion.core.post.Pictures.Picture;
import org.jspecify.annotations.Nullable;

/** Cuts pictures to the shape of a network. */
public interface Cropper {

  /**
   * The largest part with the ratio of the size, scaled down to it and never up. What says how the
   * original was made stays, all other metadata goes.
   *
   * @param focus null for where most is to be seen
   * @param type {@code image/png} or {@code image/jpeg}
   * @throws RefusedException when it cannot be decoded
   */
  Cut cut(Picture original, Size size, @Nullable Focus focus, String type);

  /**
   * @param picture with the original's alternative text
   * @param part of the original that it shows
   */
  record Cut(Picture picture, Part part) {}
}
