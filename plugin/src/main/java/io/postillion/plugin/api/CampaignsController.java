package io.postillion.plugin.api;

import io.postillion.core.brand.BrandId;
import io.postillion.core.campaign.Campaigns;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/brands/{brand}/campaigns")
@Tag(name = "Campaigns", description = "A campaign is what posts belong together for.")
class CampaignsController {

  private final Campaigns campaigns;

  CampaignsController(Campaigns campaigns) {
    this.campaigns = campaigns;
  }

  @GetMapping
  @Operation(summary = "The campaigns", description = "By name, those that are open first.")
  Items<CampaignView> list(@PathVariable BrandId brand) {
    return Items.all(campaigns.all(brand).stream().map(CampaignView::of).toList());
  }
}
