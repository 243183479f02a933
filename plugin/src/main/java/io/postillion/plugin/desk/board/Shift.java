package io.postillion.plugin.desk.board;

import io.postillion.core.post.Schedule;
import java.time.ZonedDateTime;

/** Moves a time by days, keeping the time of day on the wall of its own zone. */
final class Shift {

  /** Further is another plan, which the calendar is for. */
  static final int MOST_DAYS = 60;

  private Shift() {}

  static Schedule by(Schedule was, int days) {
    ZonedDateTime moved = was.local().plusDays(days);
    return new Schedule(moved.toInstant(), was.zone());
  }
}
