package io.postillion.core.notice;

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
