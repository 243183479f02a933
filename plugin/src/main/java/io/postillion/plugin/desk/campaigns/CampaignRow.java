package io.postillion.plugin.desk.campaigns;

import io.postillion.plugin.desk.view.CampaignTag;
import java.util.List;

/**
 * A campaign on its page.
 *
 * @param days from when to when, in words; empty when it has none
 * @param value the message {@code campaign.value.<value>} of what is at stake
 * @param posts how many there are
 * @param counts of those, by where they stand
 * @param form as it is, or as somebody typed it and could not keep it
 * @param typed whether somebody typed
 */
record CampaignRow(
    CampaignTag tag,
    String days,
    String value,
    int posts,
    List<Count> counts,
    CampaignForm form,
    boolean typed) {

  /** So many posts of a status. */
  record Count(String status, int posts) {}
}
