package io.postillion.core.brief;

import io.postillion.core.brand.BrandId;
import io.postillion.core.failure.Failure;

/** Reads an article for what its brief could say: a model, or the article's own sentences. */
public interface BriefReviewer {

  /** Whether a model answers for the brand. */
  boolean hasModel(BrandId brand);

  /** What the article's own sentences say, at once and without a model. */
  Fillings extract(BriefRequest request);

  /**
   * What the brand's model proposes; without one, the same as {@link #extract}.
   *
   * @throws Failure when no provider gave a usable answer; the message says why, for people
   */
  Fillings propose(BriefRequest request);
}
