package io.postillion.core.insight;

import io.postillion.core.brand.BrandId;

/** Knows what to mind when hashtags are proposed for a brand. */
@FunctionalInterface
public interface HashtagAdvisor {

  HashtagAdvice of(BrandId brand);
}
