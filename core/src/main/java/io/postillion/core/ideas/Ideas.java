package io.postillion.core.ideas;

import io.postillion.core.NotFoundException;
import io.postillion.core.brand.BrandId;
import java.util.List;
import java.util.Optional;

/** The ideas of the brands, whatever became of them. */
public interface Ideas {

  /** Stores new ideas, the best first. */
  void add(BrandId brand, List<Idea> ideas);

  Optional<Idea> find(BrandId brand, IdeaId id);

  /** The newest first; of those that were found together, the best first. */
  List<Idea> newest(BrandId brand, int limit);

  /**
   * Gives an open idea its status for good.
   *
   * @return false when it is not open any more, or not there
   */
  boolean settle(BrandId brand, IdeaId id, Idea.Status status);

  /**
   * @throws NotFoundException when the brand has no such idea
   */
  default Idea get(BrandId brand, IdeaId id) {
    return find(brand, id).orElseThrow(() -> new NotFoundException("idea", id));
  }
}
