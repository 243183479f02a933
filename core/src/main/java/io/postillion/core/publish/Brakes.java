package io.postillion.core.publish;

import io.postillion.core.brand.BrandId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The brakes that are pulled. No claim of the ledger gets past one. */
public interface Brakes {

  /** All that are pulled now. */
  List<Brake> pulled();

  /** Pulls it; one that is pulled already stays as it is. */
  void pull(Brake brake);

  /**
   * @param brand null for the one over all brands
   * @return false when it was not pulled
   */
  boolean release(@Nullable BrandId brand);

  /** The brake that holds this brand: its own, or the one over all brands. */
  default Optional<Brake> holding(BrandId brand) {
    return pulled().stream().filter(brake -> brake.holds(brand)).findFirst();
  }

  /**
   * A brake that is pulled.
   *
   * @param brand null for all brands
   * @param who as shown
   * @param why in a few words; may be empty
   */
  record Brake(@Nullable BrandId brand, String who, String why, Instant at) {

    public boolean holds(BrandId other) {
      return brand == null || brand.equals(other);
    }
  }
}
