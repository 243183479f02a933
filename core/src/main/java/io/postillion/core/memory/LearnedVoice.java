package io.postillion.core.memory;

import io.postillion.core.brand.BrandId;
import java.util.List;

/** The voice rules that people of a brand accepted. */
@FunctionalInterface
public interface LearnedVoice {

  /** No brand has any. */
  LearnedVoice NONE = brand -> List.of();

  List<Change> inForce(BrandId brand);
}
