package io.postillion.plugin.desk.campaigns;

import io.postillion.core.campaign.Campaign;
import io.postillion.core.campaign.Campaigning.Wanted;
import io.postillion.core.campaign.Hue;
import io.postillion.core.campaign.Value;
import io.postillion.plugin.desk.frame.UnreadableTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as a form has it; what is not meant is empty.
 *
 * @param id of the one that is changed; empty for a new one
 */
record CampaignForm(String id, String name, Hue hue, String first, String last, Value value) {

  static CampaignForm blank(Hue hue) {
    return new CampaignForm("", "", hue, "", "", Value.MEDIUM);
  }

  static CampaignForm of(Campaign campaign) {
    return new CampaignForm(
        campaign.id().toString(),
        campaign.name(),
        campaign.hue(),
        text(campaign.first()),
        text(campaign.last()),
        campaign.value());
  }

  /** A colour or a value that nobody offered is the usual one. */
  static CampaignForm of(String id, Map<String, String> form) {
    return new CampaignForm(
        id,
        form.getOrDefault("name", ""),
        named(Hue.values(), form.getOrDefault("hue", ""), Hue.TEAL),
        form.getOrDefault("first", ""),
        form.getOrDefault("last", ""),
        named(Value.values(), form.getOrDefault("value", ""), Value.MEDIUM));
  }

  /**
   * @throws UnreadableTimeException when a day is none
   */
  Wanted wanted() {
    return new Wanted(name, hue, day(first), day(last), value);
  }

  private static <E extends Enum<E>> E named(E[] values, String name, E usual) {
    return Arrays.stream(values)
        .filter(value -> value.name().equals(name))
        .findFirst()
        .orElse(usual);
  }

  private static String text(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }

  private static @Nullable LocalDate day(String text) {
    try {
      return text.isBlank() ? null : LocalDate.parse(text.strip());
    } catch (DateTimeParseException e) {
      throw new UnreadableTimeException(text, e);
    }
  }
}
