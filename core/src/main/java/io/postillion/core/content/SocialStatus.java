package io.postillion.core.content;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the CMS editor sees on the article.
 *
 * @param summary one of the post statuses in lower case, the least advanced of all posts
 */
public record SocialStatus(String summary, Instant updated, List<Entry> posts) {

  public SocialStatus {
    posts = List.copyOf(posts);
  }

  /** One post of the article. */
  public record Entry(
      String channel,
      String network,
      String status,
      @Nullable URI permalink,
      @Nullable Instant publishedAt) {}
}
