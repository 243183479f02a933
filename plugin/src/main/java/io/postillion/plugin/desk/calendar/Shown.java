package io.postillion.plugin.desk.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person looks at, as the address says.
 *
 * @param date null means: today
 * @param channel empty means: any
 * @param campaign its id; empty means: any
 * @param move the id of the post that is about to be moved; empty for none
 */
record Shown(View view, @Nullable LocalDate date, String channel, String campaign, String move) {

  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;

  /** What cannot be read is today. */
  static Shown of(Map<String, String> query) {
    return new Shown(
        View.of(query.getOrDefault("view", "")),
        date(query.getOrDefault("date", "")),
        query.getOrDefault("channel", ""),
        query.getOrDefault("campaign", ""),
        query.getOrDefault("move", ""));
  }

  private static @Nullable LocalDate date(String text) {
    try {
      LocalDate date = LocalDate.parse(text);
      return date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR ? null : date;
    } catch (DateTimeException unreadable) {
      return null;
    }
  }
}
