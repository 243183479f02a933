package io.postillion.plugin.desk.view;

import io.postillion.core.campaign.Campaign;
import io.postillion.core.campaign.CampaignId;
import io.postillion.core.campaign.Campaigns;
import io.postillion.core.content.ArticleId;
import io.postillion.core.post.PostId;
import io.postillion.plugin.desk.frame.Desk;
import java.util.List;
import java.util.Optional;

/** The campaigns that a person can choose from. */
public final class CampaignTags {

  private final Campaigns campaigns;

  public CampaignTags(Campaigns campaigns) {
    this.campaigns = campaigns;
  }

  /**
   * Those that are open.
   *
   * @param chosen the id of one that is offered whether it is open or not; empty for none
   */
  public List<CampaignTag> open(Desk desk, String chosen) {
    return campaigns.all(desk.id()).stream()
        .filter(one -> one.isOpen() || one.id().toString().equals(chosen))
        .map(CampaignTag::of)
        .toList();
  }

  /** The one that an address names; empty when the brand has none of that id. */
  public Optional<CampaignId> named(Desk desk, String id) {
    return id.isEmpty()
        ? Optional.empty()
        : campaigns.all(desk.id()).stream()
            .map(Campaign::id)
            .filter(one -> one.toString().equals(id))
            .findFirst();
  }

  /** Of the article itself, whatever its posts belong to. */
  public Optional<CampaignTag> of(Desk desk, ArticleId article) {
    return campaigns.of(desk.id(), article).map(CampaignTag::of);
  }

  public Optional<CampaignTag> of(Desk desk, PostId post) {
    return campaigns.of(desk.id(), post).map(CampaignTag::of);
  }
}
