package io.postillion.core.insight;

import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.HashtagPolicy;
import io.postillion.core.brand.Policies;
import io.postillion.core.check.HashtagUse;
import io.postillion.core.post.Posts;

/** The brand's lists, its latest posts, and how people responded to its posts. */
public final class BrandHashtags implements HashtagAdvisor {

  private final Policies policies;
  private final Posts posts;
  private final Measurements measurements;

  public BrandHashtags(Policies policies, Posts posts, Measurements measurements) {
    this.policies = policies;
    this.posts = posts;
    this.measurements = measurements;
  }

  @Override
  public HashtagAdvice of(BrandId brand) {
    HashtagPolicy policy = policies.of(brand).hashtags();
    return new HashtagAdvice(
        policy,
        HashtagUse.latest(posts, brand, policy.recent()),
        Comparison.of(measurements.responses(brand)).byHashtag());
  }
}
