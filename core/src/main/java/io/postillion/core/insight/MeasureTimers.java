package io.postillion.core.insight;

import io.postillion.core.brand.BrandId;
import io.postillion.core.post.PostId;
import java.time.Instant;
import java.util.Map;

/** Has posts measured when the time has come. */
@FunctionalInterface
public interface MeasureTimers {

  /**
   * Belongs to the caller's transaction where the engine shares the database.
   *
   * @param when for each moment
   */
  void start(BrandId brand, PostId post, Map<Moment, Instant> when);
}
