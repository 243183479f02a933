package io.postillion.core.ai;

import io.postillion.core.brand.BrandId;
import java.util.Optional;

/** Whether a brand may ask models at all just now. */
@FunctionalInterface
public interface Allowance {

  /** Everyone may. */
  Allowance OPEN = brand -> Optional.empty();

  /** Why not, for people; empty when it may. */
  Optional<String> refusal(BrandId brand);
}
