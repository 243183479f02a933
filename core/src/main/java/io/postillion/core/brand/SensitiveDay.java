package io.postillion.core.brand;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/**
 * A day that a brand treads softly on.
 *
 * @param year null for every year
 * @param name what people know it as, e.g. <i>Armistice Day</i>
 */
public record SensitiveDay(MonthDay day, @Nullable Integer year, String name) {

  public SensitiveDay {
    if (name.isBlank()) {
      throw new IllegalArgumentException("The sensitive day %s needs a name".formatted(day));
    }
  }

  /**
   * @param date {@code 11-13} for every year, or {@code 2026-11-13}
   * @throws IllegalArgumentException when it is neither
   */
  public static SensitiveDay of(String date, String name) {
    try {
      if (date.length() == 5) {
        return new SensitiveDay(MonthDay.parse("--" + date), null, name);
      }
      LocalDate once = LocalDate.parse(date);
      return new SensitiveDay(MonthDay.from(once), once.getYear(), name);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "'%s' is no date. Write 11-13 for every year, or 2026-11-13 for one.".formatted(date), e);
    }
  }

  boolean is(LocalDate date) {
    return MonthDay.from(date).equals(day) && (year == null || year == date.getYear());
  }
}
