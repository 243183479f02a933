package io.postillion.core.post;

import io.postillion.core.brand.ChannelId;
import io.postillion.core.campaign.CampaignId;
import io.postillion.core.check.Concern;
import io.postillion.core.content.ArticleId;
import org.jspecify.annotations.Nullable;

/**
 * Which posts to list; null means: any.
 *
 * @param concern what the checks found in the current text
 * @param words found in the text, without regard to case
 * @param limit 1 to 500
 */
public record PostFilter(
    @Nullable PostStatus status,
    @Nullable ChannelId channel,
    @Nullable ArticleId article,
    @Nullable CampaignId campaign,
    @Nullable Concern concern,
    @Nullable String words,
    int limit,
    int offset) {

  public PostFilter {
    if (limit < 1 || limit > 500 || offset < 0) {
      throw new IllegalArgumentException("limit must be 1 to 500 and offset 0 or more");
    }
  }

  /** Whatever was found. */
  public PostFilter(
      @Nullable PostStatus status,
      @Nullable ChannelId channel,
      @Nullable ArticleId article,
      @Nullable CampaignId campaign,
      @Nullable String words,
      int limit,
      int offset) {
    this(status, channel, article, campaign, null, words, limit, offset);
  }

  /** Of any campaign. */
  public PostFilter(
      @Nullable PostStatus status,
      @Nullable ChannelId channel,
      @Nullable ArticleId article,
      @Nullable String words,
      int limit,
      int offset) {
    this(status, channel, article, null, null, words, limit, offset);
  }

  public static PostFilter all() {
    return new PostFilter(null, null, null, null, 500, 0);
  }

  public static PostFilter ofArticle(ArticleId article) {
    return new PostFilter(null, null, article, null, 500, 0);
  }
}
