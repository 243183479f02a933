package io.postillion.plugin.api;

import io.postillion.core.campaign.Campaign;
import io.postillion.core.campaign.Hue;
import io.postillion.core.campaign.Value;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What posts belong together for.
 *
 * @param firstDay null when it has none
 * @param lastDay null when it has none
 * @param value how much is at stake
 * @param closedAt since when no post is put into it any more; null while it is open
 */
record CampaignView(
    UUID id,
    String name,
    Hue hue,
    @Nullable LocalDate firstDay,
    @Nullable LocalDate lastDay,
    Value value,
    @Nullable Instant closedAt)
    implements Wire {

  static CampaignView of(Campaign campaign) {
    return new CampaignView(
        campaign.id().value(),
        campaign.name(),
        campaign.hue(),
        campaign.first(),
        campaign.last(),
        campaign.value(),
        campaign.closedAt());
  }
}
