package io.postillion.core.ideas;

import io.postillion.core.brand.ChannelId;
import io.postillion.core.content.ArticleId;
import io.postillion.core.post.Author;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a finder found.
 *
 * @param all the best first; empty when there is nothing to tell
 */
public record FoundIdeas(List<Found> all, Author author) {

  public FoundIdeas {
    all = List.copyOf(all);
  }

  /** See {@link Idea}. */
  public record Found(
      Idea.Kind kind,
      String hook,
      Reason why,
      @Nullable ChannelId channel,
      @Nullable ArticleId article) {}
}
