package io.postillion.core.ai;

import io.postillion.core.post.PostId;
import org.jspecify.annotations.Nullable;

/**
 * Which calls are wanted.
 *
 * @param task null for all
 * @param outcome null for all
 * @param post null for all; else those for this post, and those about its article that were for no
 *     post
 */
public record CallFilter(
    @Nullable String task, AiCall.@Nullable Outcome outcome, @Nullable PostId post) {

  public static final CallFilter ALL = new CallFilter(null, null, null);

  public static CallFilter of(PostId post) {
    return new CallFilter(null, null, post);
  }
}
