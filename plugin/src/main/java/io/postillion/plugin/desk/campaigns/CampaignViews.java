package io.postillion.plugin.desk.campaigns;

import io.postillion.core.campaign.Campaign;
import io.postillion.core.campaign.CampaignId;
import io.postillion.core.campaign.Campaigns;
import io.postillion.core.campaign.Hue;
import io.postillion.core.post.PostStatus;
import io.postillion.plugin.desk.campaigns.CampaignRow.Count;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.Words;
import io.postillion.plugin.desk.view.CampaignTag;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Campaigns as their page shows them. */
final class CampaignViews {

  private final Campaigns campaigns;
  private final Words words;

  CampaignViews(Campaigns campaigns, Words words) {
    this.campaigns = campaigns;
    this.words = words;
  }

  /**
   * All that the page shows.
   *
   * @param open by name
   * @param closed by name
   * @param blank a form for a new one
   */
  record Shown(List<CampaignRow> open, List<CampaignRow> closed, CampaignForm blank) {}

  /**
   * @param typed what somebody could not keep
   */
  Shown of(Desk desk, Optional<CampaignForm> typed) {
    Map<CampaignId, Map<PostStatus, Integer>> counts = campaigns.counts(desk.id());
    List<Campaign> all = campaigns.all(desk.id());
    Map<Boolean, List<CampaignRow>> rows =
        all.stream()
            .collect(
                Collectors.partitioningBy(
                    Campaign::isOpen,
                    Collectors.mapping(
                        one -> row(one, counts.getOrDefault(one.id(), Map.of()), typed),
                        Collectors.toList())));
    return new Shown(
        rows.getOrDefault(true, List.of()),
        rows.getOrDefault(false, List.of()),
        typed.filter(form -> form.id().isEmpty()).orElseGet(() -> blank(all)));
  }

  /** With a colour that no open one has. */
  private static CampaignForm blank(List<Campaign> all) {
    Set<Hue> taken =
        all.stream().filter(Campaign::isOpen).map(Campaign::hue).collect(Collectors.toSet());
    return CampaignForm.blank(
        Arrays.stream(Hue.values())
            .filter(hue -> !taken.contains(hue))
            .findFirst()
            .orElse(Hue.TEAL));
  }

  private CampaignRow row(
      Campaign campaign, Map<PostStatus, Integer> counts, Optional<CampaignForm> typed) {
    Optional<CampaignForm> own = typed.filter(form -> form.id().equals(campaign.id().toString()));
    return new CampaignRow(
        CampaignTag.of(campaign),
        days(campaign),
        "campaign.value." + campaign.value(),
        counts.values().stream().mapToInt(Integer::intValue).sum(),
        Arrays.stream(PostStatus.values())
            .filter(counts::containsKey)
            .map(status -> new Count(status.name(), counts.getOrDefault(status, 0)))
            .toList(),
        own.orElseGet(() -> CampaignForm.of(campaign)),
        own.isPresent());
  }

  private String days(Campaign campaign) {
    LocalDate first = campaign.first();
    LocalDate last = campaign.last();
    if (first == null) {
      return last == null ? "" : words.say("campaign.until", day(last));
    }
    return last == null
        ? words.say("campaign.from", day(first))
        : words.say("campaign.days", day(first), day(last));
  }

  private String day(LocalDate date) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
        .withLocale(words.locale())
        .format(date);
  }
}
