package io.postillion.core.insight;

import io.postillion.core.brand.HashtagPolicy;
import io.postillion.core.check.HashtagUse;
import java.util.Map;

/**
 * What to mind when hashtags are proposed. Tags are given with or without {@code #}, in any case.
 *
 * @param results how posts with a tag did, by tag as {@link Comparison#byHashtag()} has it
 */
public record HashtagAdvice(HashtagPolicy policy, HashtagUse use, Map<String, Ratio> results) {

  /** Where nothing is known. */
  public static final HashtagAdvice NONE =
      new HashtagAdvice(HashtagPolicy.NONE, HashtagUse.NONE, Map.of());

  public boolean isBanned(String tag) {
    return policy.isBanned(tag);
  }

  public boolean isOverused(String tag) {
    return policy.isOverused(use.of(tag));
  }

  public Ratio result(String tag) {
    return results.getOrDefault(HashtagPolicy.bare(tag), Ratio.NONE);
  }
}
