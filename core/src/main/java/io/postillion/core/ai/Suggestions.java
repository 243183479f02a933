package io.postillion.core.ai;

import io.postillion.core.NotFoundException;
import io.postillion.core.brand.BrandId;
import io.postillion.core.post.PostId;
import java.util.List;
import java.util.Optional;

/** Everything that was offered at the cursor, taken or left; never changed. */
public interface Suggestions {

  void add(BrandId brand, List<Suggestion> suggestions);

  Optional<Suggestion> find(BrandId brand, PostId post, SuggestionId id);

  /**
   * @throws NotFoundException when nothing was offered under this id for the post
   */
  default Suggestion get(BrandId brand, PostId post, SuggestionId id) {
    return find(brand, post, id).orElseThrow(() -> new NotFoundException("suggestion", id));
  }
}
