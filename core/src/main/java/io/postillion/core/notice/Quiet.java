package io.postillion.core.notice;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * Hours of the day in which nobody wants to be told.
 *
 * @param from they begin
 * @param to they end; on the next day when it is not later than {@code from}
 */
public record Quiet(LocalTime from, LocalTime to) {

  /**
   * @param text such as {@code 22:00-07:00}
   * @throws IllegalArgumentException when it is not like that, or no hours at all
   */
  public static Quiet of(String text) {
    String[] times = text.split("-", -1);
    try {
      Quiet quiet = new Quiet(LocalTime.parse(times[0]), LocalTime.parse(times[times.length - 1]));
      if (times.length == 2 && !quiet.from.equals(quiet.to)) {
        return quiet;
      }
    } catch (DateTimeException unreadable) {
      throw new IllegalArgumentException(problem(text), unreadable);
    }
    throw new IllegalArgumentException(problem(text));
  }

  private static String problem(String text) {
    return "Quiet hours are written like 22:00-07:00, not like %s".formatted(text);
  }

  /** As {@link #of} reads it. */
  @Override
  public String toString() {
    return from + "-" + to;
  }

  /** Equal times mean no hours at all. */
  public boolean isAt(LocalTime time) {
    boolean begun = !time.isBefore(from);
    boolean open = time.isBefore(to);
    return from.isBefore(to) ? begun && open : !from.equals(to) && (begun || open);
  }

  /** That moment, or the end of the quiet hours that it lies in. */
  Instant after(Instant moment, ZoneId zone) {
    ZonedDateTime local = moment.atZone(zone);
    if (!isAt(local.toLocalTime())) {
      return moment;
    }
    LocalDate day = local.toLocalDate();
    ZonedDateTime end =
        ZonedDateTime.of(local.toLocalTime().isBefore(to) ? day : day.plusDays(1), to, zone);
    // the hour that comes twice in autumn: its end may be the second one
    return end.toInstant().isBefore(moment)
        ? end.withLaterOffsetAtOverlap().toInstant()
        : end.toInstant();
  }
}
