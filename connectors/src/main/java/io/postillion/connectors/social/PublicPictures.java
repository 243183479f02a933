package io.postillion.connectors.social;

import io.postillion.core.failure.Rejected;
import io.postillion.core.post.Media;
import java.net.URI;

/** Shows pictures to networks that fetch them instead of taking an upload. */
@FunctionalInterface
public interface PublicPictures {

  /**
   * An address from which anybody who knows it can fetch the picture for a day.
   *
   * @throws Rejected when this installation cannot be reached from outside; the message says what
   *     to configure
   */
  URI of(Media picture);
}
