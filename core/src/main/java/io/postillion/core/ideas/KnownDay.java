package io.postillion.core.ideas;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * Public holidays of France, of England and Wales, and of the United States (federal), on the day
 * itself, and the first days of the seasons of the northern half of the earth, which are right to a
 * day.
 */
enum KnownDay {
  NEW_YEAR("New Year's Day", "Jour de l’an", Set.of(), year -> LocalDate.of(year, 1, 1)),
  SPRING("First day of spring", "Premier jour du printemps", Set.of(), year -> day(year, 3, 20)),
  SUMMER("First day of summer", "Premier jour de l’été", Set.of(), year -> day(year, 6, 21)),
  AUTUMN("First day of autumn", "Premier jour de l’automne", Set.of(), year -> day(year, 9, 22)),
  WINTER("First day of winter", "Premier jour de l’hiver", Set.of(), year -> day(year, 12, 21)),

  GOOD_FRIDAY("Good Friday", "Vendredi saint", Set.of("GB"), year -> easter(year).minusDays(2)),
  EASTER_MONDAY(
      "Easter Monday", "Lundi de Pâques", Set.of("FR", "GB"), year -> easter(year).plusDays(1)),
  LABOUR_DAY("Labour Day", "Fête du travail", Set.of("FR"), year -> day(year, 5, 1)),
  VICTORY_1945("Victory Day", "Victoire de 1945", Set.of("FR"), year -> day(year, 5, 8)),
  ASCENSION("Ascension Day", "Ascension", Set.of("FR"), year -> easter(year).plusDays(39)),
  WHIT_MONDAY("Whit Monday", "Lundi de Pentecôte", Set.of("FR"), year -> easter(year).plusDays(50)),
  BASTILLE_DAY("Bastille Day", "Fête nationale", Set.of("FR"), year -> day(year, 7, 14)),
  ASSUMPTION("Assumption Day", "Assomption", Set.of("FR"), year -> day(year, 8, 15)),
  ALL_SAINTS("All Saints' Day", "Toussaint", Set.of("FR"), year -> day(year, 11, 1)),
  ARMISTICE("Armistice Day", "Armistice de 1918", Set.of("FR"), year -> day(year, 11, 11)),

  EARLY_MAY(
      "Early May bank holiday", "Jour férié de mai", Set.of("GB"), year -> monday(1, year, 5)),
  SPRING_BANK(
      "Spring bank holiday", "Jour férié de printemps", Set.of("GB"), year -> lastMonday(year, 5)),
  SUMMER_BANK("Summer bank holiday", "Jour férié d’été", Set.of("GB"), year -> lastMonday(year, 8)),
  BOXING_DAY("Boxing Day", "Lendemain de Noël", Set.of("GB"), year -> day(year, 12, 26)),

  KING_DAY(
      "Martin Luther King Jr. Day",
      "Journée Martin Luther King",
      Set.of("US"),
      year -> monday(3, year, 1)),
  PRESIDENTS_DAY(
      "Presidents' Day", "Jour des présidents", Set.of("US"), year -> monday(3, year, 2)),
  MEMORIAL_DAY("Memorial Day", "Memorial Day", Set.of("US"), year -> lastMonday(year, 5)),
  JUNETEENTH("Juneteenth", "Juneteenth", Set.of("US"), year -> day(year, 6, 19)),
  INDEPENDENCE_DAY(
      "Independence Day", "Jour de l’Indépendance", Set.of("US"), year -> day(year, 7, 4)),
  US_LABOR_DAY("Labor Day", "Labor Day", Set.of("US"), year -> monday(1, year, 9)),
  COLUMBUS_DAY("Columbus Day", "Columbus Day", Set.of("US"), year -> monday(2, year, 10)),
  VETERANS_DAY("Veterans Day", "Jour des anciens combattants", Set.of("US"), y -> day(y, 11, 11)),
  THANKSGIVING(
      "Thanksgiving",
      "Thanksgiving",
      Set.of("US"),
      year ->
          LocalDate.of(year, 11, 1)
              .with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY))),

  CHRISTMAS("Christmas Day", "Noël", Set.of("FR", "GB", "US"), year -> day(year, 12, 25));

  private final List<String> names;
  private final Set<String> countries;
  private final IntFunction<LocalDate> date;

  /**
   * @param countries by their two letters; empty for everywhere
   */
  KnownDay(String english, String french, Set<String> countries, IntFunction<LocalDate> date) {
    this.names = List.of(english, french);
    this.countries = countries;
    this.date = date;
  }

  List<String> names() {
    return names;
  }

  LocalDate in(int year) {
    return date.apply(year);
  }

  boolean isKnownIn(String country) {
    return countries.isEmpty() || countries.contains(country);
  }

  private static LocalDate day(int year, int month, int day) {
    return LocalDate.of(year, month, day);
  }

  private static LocalDate monday(int number, int year, int month) {
    return LocalDate.of(year, month, 1)
        .with(TemporalAdjusters.dayOfWeekInMonth(number, DayOfWeek.MONDAY));
  }

  private static LocalDate lastMonday(int year, int month) {
    return LocalDate.of(year, month, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY));
  }

  /** Easter Sunday, by the rule of Meeus, Jones and Butcher (Astronomical Algorithms, 1991). */
  static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int d = b / 4;
    int e = b % 4;
    int f = (b + 8) / 25;
    int g = (b - f + 1) / 3;
    int h = (19 * a + b - d - g + 15) % 30;
    int i = c / 4;
    int k = c % 4;
    int l = (32 + 2 * e + 2 * i - h - k) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int n = h + l - 7 * m + 114;
    return LocalDate.of(year, n / 31, n % 31 + 1);
  }
}
