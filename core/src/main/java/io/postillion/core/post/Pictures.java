package io.postillion.core.post;

import io.postillion.core.failure.Failure;
import java.net.URI;

/** Fetches pictures of articles, looks at them before decoding, and strips their metadata. */
public interface Pictures {

  /**
   * @throws Failure when it cannot be loaded, is no picture, or has more pixels than may be
   *     decoded; the message names it and the remedy
   */
  Picture fetch(URI location, String alt);

  /** A picture and its bytes. */
  record Picture(Media media, byte[] bytes) {}
}
