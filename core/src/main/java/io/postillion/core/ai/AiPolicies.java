package io.postillion.core.ai;

import io.postillion.core.brand.BrandId;

/** How the brands use models. */
@FunctionalInterface
public interface AiPolicies {

  AiPolicy of(BrandId brand);
}
