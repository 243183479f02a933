package io.postillion.core.ai;

import io.postillion.core.NotFoundException;
import io.postillion.core.brand.BrandId;
import io.postillion.core.post.PostId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was offered at the cursor; its words never change. What nobody took is forgotten after a
 * while.
 */
public interface Suggestions {

  void add(BrandId brand, List<Suggestion> suggestions);

  Optional<Suggestion> find(BrandId brand, PostId post, SuggestionId id);

  /**
   * What was offered for a post and not taken, the newest first; of those that were offered
   * together, in any order.
   */
  List<Suggestion> open(BrandId brand, PostId post, int most);

  /** Remembers that somebody puts them into a text; what was taken is never forgotten. */
  void take(BrandId brand, PostId post, List<SuggestionId> ids, Instant at);

  /**
   * Forgets what was offered before a moment and never taken.
   *
   * @param most at once
   * @return how many
   */
  int forget(BrandId brand, Instant before, int most);

  /**
   * @throws NotFoundException when nothing was offered under this id for the post
   */
  default Suggestion get(BrandId brand, PostId post, SuggestionId id) {
    return find(brand, post, id).orElseThrow(() -> new NotFoundException("suggestion", id));
  }
}
