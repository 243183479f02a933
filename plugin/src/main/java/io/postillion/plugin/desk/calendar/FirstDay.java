package io.postillion.plugin.desk.calendar;

import java.time.DayOfWeek;
import java.time.temporal.WeekFields;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The day on which a week begins for a reader: as their country has it, else as the country of the
 * brand has it where that speaks their language, else on Monday, as ISO 8601 has it.
 */
final class FirstDay {

  private FirstDay() {}

  /**
   * @param reader the language of the page
   * @param known the language and country of the person, then of the brand
   */
  static DayOfWeek of(Locale reader, Locale... known) {
    return Stream.of(known)
        .filter(locale -> locale.getLanguage().equals(reader.getLanguage()))
        .filter(locale -> !locale.getCountry().isEmpty())
        .findFirst()
        .map(locale -> WeekFields.of(locale).getFirstDayOfWeek())
        .orElse(DayOfWeek.MONDAY);
  }
}
