package io.postillion.plugin.desk.calendar;

import io.postillion.plugin.desk.view.CampaignTag;
import io.postillion.plugin.desk.view.PostRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One page of the calendar.
 *
 * @param view the word for the address
 * @param title the month or the week
 * @param date the day that is looked at
 * @param channel the chosen one; empty for all
 * @param campaign the id of the chosen one; empty for all
 * @param hues the campaigns of the posts that are shown, by name
 * @param zone in which all times are
 * @param weeks in rows; of a list, one row
 * @param posts how many there are
 * @param hasMore whether there are more than can be shown
 */
record CalendarView(
    String view,
    String title,
    LocalDate date,
    LocalDate previous,
    LocalDate next,
    String channel,
    String campaign,
    List<CampaignTag> hues,
    String zone,
    List<Weekday> weekdays,
    List<List<Day>> weeks,
    int posts,
    boolean hasMore) {

  /** The head of a column. */
  record Weekday(String name, String brief) {}

  /**
   * One day.
   *
   * @param inside whether it is of the month that is looked at
   * @param occasions what readers know it for
   * @param soft what the brand treads softly on it for
   * @param shown the earliest first
   * @param more how many are not shown
   * @param newAt the time for a new post; null when none may be planned
   */
  record Day(
      LocalDate date,
      int number,
      String name,
      boolean inside,
      boolean isToday,
      boolean isPast,
      List<String> occasions,
      List<String> soft,
      List<Entry> shown,
      int more,
      @Nullable String newAt) {}

  /**
   * A post on its day. A list has hundreds of them, so that what the page says of each stands here
   * ready made.
   *
   * @param mark its icon
   * @param classes the colours of its mark and campaign
   * @param letter of its network
   * @param status in words
   * @param time by the clock, e.g. {@code 14:30}
   * @param iso the moment for machines
   * @param full the moment with day, year and zone
   * @param label by which it is told from others, e.g. {@code 14:30 Acme}
   * @param text the beginning of its words, or that there are none
   * @param clash why it collides with others, in words; null when it does not
   */
  record Entry(
      PostRow row,
      String id,
      String mark,
      String classes,
      String network,
      String letter,
      String status,
      String time,
      String iso,
      String full,
      String channel,
      String label,
      String language,
      String text,
      @Nullable CampaignTag campaign,
      @Nullable String clash,
      boolean isMovable) {}

  Optional<Entry> entry(String post) {
    return weeks.stream()
        .flatMap(List::stream)
        .flatMap(day -> day.shown().stream())
        .filter(entry -> entry.id().equals(post))
        .findFirst();
  }
}
