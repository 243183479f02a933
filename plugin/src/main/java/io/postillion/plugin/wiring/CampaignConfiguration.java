package io.postillion.plugin.wiring;

import io.postillion.core.Transactions;
import io.postillion.core.campaign.Campaigning;
import io.postillion.core.campaign.Campaigns;
import io.postillion.core.campaign.Inheriting;
import io.postillion.core.post.History;
import io.postillion.core.post.Posts;
import io.postillion.plugin.store.Stores;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Campaigns. */
@Configuration(proxyBeanMethods = false)
public class CampaignConfiguration {

  @Bean("postillionCampaigns")
  Campaigns campaigns(Stores stores) {
    return stores.campaigns();
  }

  @Bean("postillionInheriting")
  Inheriting inheriting(Campaigns campaigns, History history, Clock clock) {
    return new Inheriting(campaigns, history, clock);
  }

  @Bean("postillionCampaigning")
  Campaigning campaigning(
      Campaigns campaigns, Posts posts, History history, Transactions transactions, Clock clock) {
    return new Campaigning(campaigns, posts, history, transactions, clock);
  }
}
