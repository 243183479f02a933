package io.postillion.core.content;

import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Connection;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One connected CMS.
 *
 * @param cms the kind, e.g. {@code wordpress}
 * @param cursor how far it was read; null when never
 * @param sample whether it is there to try things out on
 * @param removedAt since when nothing is taken in from it; null while it is read
 */
public record Source(
    SourceId id,
    BrandId brand,
    String cms,
    String name,
    Connection connection,
    @Nullable String cursor,
    boolean sample,
    @Nullable Instant removedAt) {

  /** One that is no sample. */
  public Source(
      SourceId id,
      BrandId brand,
      String cms,
      String name,
      Connection connection,
      @Nullable String cursor) {
    this(id, brand, cms, name, connection, cursor, false, null);
  }

  /** Whether nothing is taken in from it, until somebody brings it back. */
  public boolean isRemoved() {
    return removedAt != null;
  }
}
