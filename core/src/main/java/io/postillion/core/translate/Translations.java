package io.postillion.core.translate;

import io.postillion.core.brand.BrandId;
import io.postillion.core.post.PostId;
import java.util.List;
import java.util.Optional;

/** Which posts are translations, and of what; only ever added to. */
public interface Translations {

  void add(BrandId brand, Translation translation);

  /** What the post was translated from; empty for one that was written for itself. */
  Optional<Translation> find(BrandId brand, PostId post);

  /** The translations of a post, oldest first. */
  List<Translation> of(BrandId brand, PostId source);
}
