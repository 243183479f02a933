package io.postillion.core.calendar;

import io.postillion.core.brand.ChannelId;
import io.postillion.core.campaign.CampaignId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a calendar is looked at.
 *
 * @param days each the one after the one before
 * @param date the one from which on posts are shown as long as there is room
 * @param zone in which the days begin
 * @param perDay posts of a day that are shown
 * @param most posts of all days that are shown
 * @param channel null means: any
 * @param campaign null means: any
 */
public record Sight(
    List<LocalDate> days,
    LocalDate date,
    ZoneId zone,
    int perDay,
    int most,
    @Nullable ChannelId channel,
    @Nullable CampaignId campaign) {

  public Sight {
    days = List.copyOf(days);
  }

  /** From the day that is looked at on, and then those before. */
  List<LocalDate> byTurn() {
    Comparator<LocalDate> laterFirst = Comparator.comparing(day -> day.isBefore(date));
    return days.stream().sorted(laterFirst.thenComparing(Comparator.naturalOrder())).toList();
  }
}
