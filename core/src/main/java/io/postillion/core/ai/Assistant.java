package io.postillion.core.ai;

import io.postillion.core.brand.BrandId;
import io.postillion.core.failure.Failure;
import java.util.Set;

/** Proposes words at the cursor: a model, or what can be done well without one. */
public interface Assistant {

  /** What it can do for the brand. */
  Set<Wish> wishes(BrandId brand);

  /**
   * @param request with one of the {@link #wishes}
   * @throws Failure when no provider gave a usable answer; the message says why, for people
   */
  Proposals propose(PassageRequest request);
}
