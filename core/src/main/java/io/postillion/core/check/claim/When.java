package io.postillion.core.check.claim;

import java.util.List;
import java.util.stream.Stream;

/**
 * A date, as far as it is said.
 *
 * @param year 0 when not said
 * @param month 0 when not said
 * @param day 0 when not said
 * @param word what is no calendar date: a weekday, a time of day, tomorrow; otherwise empty
 */
record When(int start, int end, int year, int month, int day, String word) {

  static When date(int start, int end, int year, int month, int day) {
    return new When(start, end, year, month, day, "");
  }

  static When word(int start, int end, String word) {
    return new When(start, end, 0, 0, 0, word);
  }

  /** What it is about: its month with its day, its year, or its word. */
  List<String> terms() {
    if (!word.isEmpty()) {
      return List.of("@" + word);
    }
    String inYear = day == 0 ? "@m" + month : "@m%dd%d".formatted(month, day);
    return Stream.of(
            month == 0 ? "" : inYear,
            month == 0 || day == 0 ? "" : "@m" + month,
            year == 0 ? "" : "#" + year)
        .filter(term -> !term.isEmpty())
        .toList();
  }

  /** A date says its year, and which day of the month it is; a time of day its hour. */
  Stream<Figure> figures() {
    if (word.endsWith(":00")) {
      int hour = Integer.parseInt(word.substring(0, 2));
      return Stream.of(hour, hour > 12 ? hour - 12 : hour).map(at -> figure(at, Unit.NONE));
    }
    return Stream.of(figure(year, Unit.NONE), figure(day, Unit.ORDINAL))
        .filter(part -> !part.value().equals("0"));
  }

  private Figure figure(int value, Unit unit) {
    return new Figure(start, end, Integer.toString(value), unit);
  }

  /** Whether everything that this date says is said by the other one, which may say more. */
  boolean isSaidBy(When other) {
    return word.equals(other.word)
        && (year == 0 || year == other.year)
        && (month == 0 || month == other.month)
        && (day == 0 || day == other.day);
  }
}
