package io.postillion.core.post;

import io.postillion.core.brand.ChannelId;
import io.postillion.core.campaign.CampaignId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time in which posts are looked for.
 *
 * @param from the first moment
 * @param to the first moment after it
 * @param channel null means: any
 * @param campaign null means: any
 * @param limit of posts, 1 to 20,000
 */
public record Timeframe(
    Instant from,
    Instant to,
    @Nullable ChannelId channel,
    @Nullable CampaignId campaign,
    int limit) {

  private static final int MOST = 20_000;

  public Timeframe {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("%s is not before %s".formatted(from, to));
    }
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("limit must be 1 to 20,000, not %d".formatted(limit));
    }
  }

  /** Of any campaign. */
  public Timeframe(Instant from, Instant to, @Nullable ChannelId channel, int limit) {
    this(from, to, channel, null, limit);
  }
}
