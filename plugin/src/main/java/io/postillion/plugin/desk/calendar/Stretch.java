package io.postillion.plugin.desk.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The days on one page of the calendar.
 *
 * @param date a day of the month or week that is looked at
 * @param begin the day on which a week begins
 */
record Stretch(View view, LocalDate date, DayOfWeek begin) {

  private static final int DAYS = 7;

  /** The first day on the page; of a month, the first of the week in which it begins. */
  LocalDate first() {
    return switch (view) {
      case MONTH -> weekOf(date.withDayOfMonth(1));
      case WEEK -> weekOf(date);
      case LIST -> date.withDayOfMonth(1);
    };
  }

  /** The last day on the page. */
  LocalDate last() {
    LocalDate end = date.with(TemporalAdjusters.lastDayOfMonth());
    return switch (view) {
      case MONTH -> weekOf(end).plusDays(DAYS - 1L);
      case WEEK -> first().plusDays(DAYS - 1L);
      case LIST -> end;
    };
  }

  /** Whether the day is one of the month or week itself, and not only there to fill a week. */
  boolean holds(LocalDate day) {
    return view == View.WEEK
        || day.getYear() == date.getYear() && day.getMonth() == date.getMonth();
  }

  /** The days in rows of a week; of a list, in one row. */
  List<List<LocalDate>> rows() {
    List<LocalDate> days = first().datesUntil(last().plusDays(1)).toList();
    return view == View.LIST
        ? List.of(days)
        : IntStream.range(0, days.size() / DAYS)
            .mapToObj(row -> days.subList(row * DAYS, (row + 1) * DAYS))
            .toList();
  }

  List<DayOfWeek> weekdays() {
    return Stream.iterate(begin, day -> day.plus(1)).limit(DAYS).toList();
  }

  LocalDate previous() {
    return view == View.WEEK ? date.minusDays(DAYS) : date.withDayOfMonth(1).minusMonths(1);
  }

  LocalDate next() {
    return view == View.WEEK ? date.plusDays(DAYS) : date.withDayOfMonth(1).plusMonths(1);
  }

  private LocalDate weekOf(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(begin));
  }
}
