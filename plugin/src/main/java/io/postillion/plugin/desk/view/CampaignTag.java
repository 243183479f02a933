package io.postillion.plugin.desk.view;

import io.postillion.core.campaign.Campaign;
import io.postillion.plugin.desk.text.Visible;

/**
 * A campaign beside a post.
 *
 * @param hue the class of its colour, e.g. {@code hue-teal}
 */
public record CampaignTag(String id, String name, String hue) {

  public static CampaignTag of(Campaign campaign) {
    return new CampaignTag(
        campaign.id().toString(), Visible.text(campaign.name()), "hue-" + campaign.hue().word());
  }
}
