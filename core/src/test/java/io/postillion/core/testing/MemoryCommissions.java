package io.postillion.core.testing;

import io.postillion.core.ai.Commission;
import io.postillion.core.ai.Commissions;
import io.postillion.core.brand.BrandId;
import io.postillion.core.post.PostId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What was wanted of posts, by post. */
public final class MemoryCommissions implements Commissions {

  private final Map<PostId, Commission> all = new HashMap<>();

  @Override
  public void add(BrandId brand, Commission commission) {
    all.put(commission.post(), commission);
  }

  @Override
  public Optional<Commission> of(BrandId brand, PostId post) {
    return Optional.ofNullable(all.get(post));
  }
}
