package io.postillion.core.ideas;

import io.postillion.core.failure.Failure;

/** Finds angles in articles: a model, or the articles' own sentences. */
public interface IdeaFinder {

  /**
   * @throws Failure when no provider gave a usable answer; the message says why, for people
   */
  FoundIdeas find(IdeaRequest request);
}
