package io.postillion.core.ideas;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/**
 * A day that a brand celebrates.
 *
 * @param year null for every year
 * @param name what readers know it as, e.g. <i>Open day</i>
 */
public record OwnDay(MonthDay day, @Nullable Integer year, String name) {

  public OwnDay {
    if (name.isBlank()) {
      throw new IllegalArgumentException("The day %s needs a name".formatted(day));
    }
  }

  /**
   * @param date {@code 05-03} for every year, or {@code 2026-05-03}
   * @throws IllegalArgumentException when it is neither
   */
  public static OwnDay of(String date, String name) {
    try {
      if (date.length() == 5) {
        return new OwnDay(MonthDay.parse("--" + date), null, name);
      }
      LocalDate once = LocalDate.parse(date);
      return new OwnDay(MonthDay.from(once), once.getYear(), name);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "'%s' is no date. Write 05-03 for every year, or 2026-05-03 for one.".formatted(date), e);
    }
  }

  LocalDate in(int someYear) {
    return day.atYear(year == null ? someYear : year);
  }
}
