package io.postillion.core.ai;

import io.postillion.core.brand.BrandId;
import java.util.List;

/** Which models a brand may ask at all. */
@FunctionalInterface
public interface AiProviders {

  /** In the order of the configuration; empty where there is none. */
  List<AiProvider> of(BrandId brand);
}
