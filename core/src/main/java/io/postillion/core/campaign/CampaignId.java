package io.postillion.core.campaign;

import java.util.UUID;

/** The id of a campaign. */
public record CampaignId(UUID value) {

  public static CampaignId random() {
    return new CampaignId(UUID.randomUUID());
  }

  /**
   * @throws IllegalArgumentException when the text is not a UUID
   */
  public static CampaignId of(String text) {
    return new CampaignId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
