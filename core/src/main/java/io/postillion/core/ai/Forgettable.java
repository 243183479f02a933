package io.postillion.core.ai;

import io.postillion.core.brand.BrandId;
import java.time.Instant;

/** A record of what models said that is not kept for ever. */
@FunctionalInterface
public interface Forgettable {

  /**
   * Forgets what is older than a moment and was left.
   *
   * @param most at once
   * @return how many
   */
  int forget(BrandId brand, Instant before, int most);
}
