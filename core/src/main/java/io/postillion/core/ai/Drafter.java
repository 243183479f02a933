package io.postillion.core.ai;

import io.postillion.core.failure.Failure;
import java.util.Optional;

/** Drafts a post from an article: a model, or the offline writer where there is none. */
public interface Drafter {

  /**
   * @throws Failure when no provider gave a usable draft; the message says why, for people
   */
  Draft draft(DraftRequest request);

  /**
   * What serves when {@link #draft} failed for good.
   *
   * @return empty when nothing does, and a person is to write
   * @throws Failure when not even that gives a draft
   */
  default Optional<Draft> instead(DraftRequest request, Failure failure) {
    return Optional.empty();
  }
}
