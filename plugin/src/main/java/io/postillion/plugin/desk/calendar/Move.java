package io.postillion.plugin.desk.calendar;

import io.postillion.core.post.Schedule;
import io.postillion.plugin.desk.frame.UnreadableTimeException;
import io.postillion.plugin.desk.view.PlannedTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;

/**
 * Where a post is to go: to another day at the same time of day, to a time that was chosen, or back
 * to where it was. What is not meant is empty.
 *
 * @param day to which it was dragged
 * @param at the chosen time by the clock on the wall, in the zone
 * @param back the moment to which it goes back, in the zone
 * @param shown the moment at which the page showed it
 */
record Move(String day, String at, String zone, String back, String shown) {

  static Move of(Map<String, String> form) {
    return new Move(
        form.getOrDefault("day", ""),
        form.getOrDefault("at", ""),
        form.getOrDefault("zone", ""),
        form.getOrDefault("back", ""),
        form.getOrDefault("shown", ""));
  }

  /** Whether somebody typed a time, which the page must not lose. */
  boolean isTyped() {
    return day.isBlank() && !isBack();
  }

  /** Whether it stands where the page showed it. */
  boolean isUpToDate(Instant now) {
    return shown.isBlank() || shown.equals(now.toString());
  }

  boolean isBack() {
    return !back.isBlank();
  }

  /**
   * Where it was before.
   *
   * @throws UnreadableTimeException when that is no moment in a zone
   */
  Schedule before() {
    try {
      ZonedDateTime before = Instant.parse(back).atZone(ZoneId.of(zone));
      return new Schedule(before.toInstant(), before.getZone());
    } catch (DateTimeException unreadable) {
      throw new UnreadableTimeException(back, unreadable);
    }
  }

  /**
   * Where it is to go.
   *
   * @param now where the post is
   * @param brand the zone in which the days of the calendar are
   * @throws UnreadableTimeException when there is no time in it
   */
  PlannedTime planned(Instant now, ZoneId brand) {
    String wall = day.isBlank() ? at : day + "T" + LocalTime.ofInstant(now, brand);
    return PlannedTime.read(wall, day.isBlank() ? zone : brand.getId())
        .orElseThrow(
            () -> new UnreadableTimeException(wall, new IllegalArgumentException("no time")));
  }
}
