package io.postillion.core.flow;

import io.postillion.core.brand.BrandId;
import io.postillion.core.post.PostId;
import java.util.List;

/** The approval processes that posts went through, as long as the engine remembers them. */
@FunctionalInterface
public interface Rounds {

  /** An engine that does not tell. */
  Rounds UNTOLD = (brand, post) -> List.of();

  /** Oldest first; empty also when the engine has forgotten them. */
  List<Round> of(BrandId brand, PostId post);
}
