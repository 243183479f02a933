package io.postillion.core.ai;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;

/**
 * A stretch of time.
 *
 * @param until exclusive
 */
public record Period(Instant from, Instant until) {

  public Period {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException("It ends before it begins: %s, %s".formatted(from, until));
    }
  }

  /** From the first midnight of a month to that of the next, as the zone has them. */
  public static Period of(YearMonth month, ZoneId zone) {
    return new Period(
        month.atDay(1).atStartOfDay(zone).toInstant(),
        month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant());
  }
}
