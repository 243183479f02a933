package io.postillion.core.ai;

import io.postillion.core.failure.Failure;

/** Drafts a post from an article: a model, or the offline writer where there is none. */
public interface Drafter {

  /**
   * @throws Failure when no provider gave a usable draft; the message says why, for people
   */
  Draft draft(DraftRequest request);
}
