package io.postillion.core.memory;

import io.postillion.core.ai.DraftRequest;

/** Says what the brand remembers that helps with a draft. */
@FunctionalInterface
public interface Recall {

  /** No brand remembers anything. */
  Recall NOTHING = request -> Recalled.NOTHING;

  Recalled of(DraftRequest request);
}
