package io.postillion.core.notice;

import io.postillion.core.people.PersonId;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Where a notice leads. Opening it decides nothing. */
@FunctionalInterface
public interface ReviewLinks {

  /**
   * @param reader who gets the notice; null for a room, where anybody may click
   */
  URI to(Notice notice, @Nullable PersonId reader);
}
