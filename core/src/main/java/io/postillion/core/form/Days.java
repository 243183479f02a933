package io.postillion.core.form;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Days and times as people write them: {@code Friday, 4 December 2026}, {@code 04/12/2026}. */
final class Days {

  /** {@code 9:00}, {@code 09.00}, {@code 9h30}, {@code 5 pm}. */
  static final String TIME =
      "(?:[01]?\\d|2[0-3])(?:[:.][0-5]\\d|\\s?h\\s?(?:[0-5]\\d)?)(?:\\s?[ap]m)?"
          + "|(?:1[0-2]|[1-9])\\s?[ap]m";

  private static final Pattern FIGURES = Pattern.compile("(\\d{1,2})[./](\\d{1,2})[./](\\d{4})");
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
  private static final Pattern DAY = Pattern.compile("(?<!\\d)(\\d{1,2})(?!\\d)");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(\\d{4})(?!\\d)");

  private Days() {}

  static String pattern(Locale language) {
    String weekday = "(?:(?:" + names(DayOfWeek.values(), weekdays(language)) + "),?\\s)?";
    String month = "(?:" + names(Month.values(), months(language)) + ")";
    String year = "(?:,?\\s\\d{4})?";
    return "(?iu:%s\\d{1,2}(?:st|nd|rd|th|er|\\.)?\\s(?:de\\s)?%s%s|%s%s\\s\\d{1,2}(?:st|nd|rd|th)?%s)"
            .formatted(weekday, month, year, weekday, month, year)
        + "|\\d{1,2}[./]\\d{1,2}[./]\\d{4}|\\d{4}-\\d{2}-\\d{2}";
  }

  /** The day exists, and falls on the weekday that is named where there is a year. */
  static boolean isDay(String text, Locale language) {
    Matcher figures = FIGURES.matcher(text);
    if (figures.matches()) {
      return exists(figures.group(3), figures.group(2), figures.group(1));
    }
    Matcher iso = ISO.matcher(text);
    return iso.matches()
        ? exists(iso.group(1), iso.group(2), iso.group(3))
        : isWrittenOut(text.toLowerCase(language), language);
  }

  private static boolean exists(String year, String month, String day) {
    int number = Integer.parseInt(month);
    int ofMonth = Integer.parseInt(day);
    return number >= 1
        && number <= 12
        && ofMonth >= 1
        && ofMonth <= YearMonth.of(Integer.parseInt(year), number).lengthOfMonth();
  }

  private static boolean isWrittenOut(String text, Locale language) {
    Matcher number = DAY.matcher(text);
    Optional<Month> month = named(Month.values(), months(language), text);
    if (month.isEmpty() || !number.find()) {
      return false;
    }
    int dayOfMonth = Integer.parseInt(number.group(1));
    Matcher year = YEAR.matcher(text);
    if (!year.find()) {
      return dayOfMonth >= 1 && dayOfMonth <= month.get().maxLength();
    }
    int inYear = Integer.parseInt(year.group(1));
    if (!exists(year.group(1), Integer.toString(month.get().getValue()), number.group(1))) {
      return false;
    }
    LocalDate date = LocalDate.of(inYear, month.get(), dayOfMonth);
    return named(DayOfWeek.values(), weekdays(language), text)
        .map(weekday -> date.getDayOfWeek() == weekday)
        .orElse(true);
  }

  private static <T> Optional<T> named(T[] values, Function<T, String> name, String text) {
    return Arrays.stream(values).filter(value -> text.contains(name.apply(value))).findFirst();
  }

  private static Function<Month, String> months(Locale language) {
    return month -> month.getDisplayName(TextStyle.FULL, language).toLowerCase(language);
  }

  private static Function<DayOfWeek, String> weekdays(Locale language) {
    return day -> day.getDisplayName(TextStyle.FULL, language).toLowerCase(language);
  }

  private static <T> String names(T[] values, Function<T, String> name) {
    return Arrays.stream(values).map(name).map(Pattern::quote).collect(Collectors.joining("|"));
  }
}
