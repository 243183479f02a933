package io.postillion.core.ideas;

import io.postillion.core.brand.Brand;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A day that makes a post timely.
 *
 * @param names in English and French
 */
record Occasion(LocalDate date, List<String> names) {

  /** Days in which a post can be prepared without haste. */
  static final int AHEAD = 42;

  String name(Locale language) {
    return names.get(language.getLanguage().equals("fr") ? 1 : 0);
  }

  /** Of the brand, the soonest first. */
  static List<Occasion> own(List<OwnDay> days, LocalDate today) {
    return own(days, today.plusDays(1), today.plusDays(AHEAD));
  }

  /** The same from the one day to the other, both included. */
  static List<Occasion> own(List<OwnDay> days, LocalDate first, LocalDate last) {
    return within(
        first,
        last,
        days.stream()
            .flatMap(
                day ->
                    years(first, last)
                        .map(year -> new Occasion(day.in(year), List.of(day.name(), day.name())))));
  }

  /** Public holidays where the brand is, and the beginning of the seasons; the soonest first. */
  static List<Occasion> known(Brand brand, LocalDate today) {
    return known(brand, today.plusDays(1), today.plusDays(AHEAD));
  }

  /** The same from the one day to the other, both included. */
  static List<Occasion> known(Brand brand, LocalDate first, LocalDate last) {
    return within(
        first,
        last,
        years(first, last)
            .flatMap(
                year ->
                    Stream.of(KnownDay.values())
                        .filter(day -> day.isKnownIn(country(brand)))
                        .map(day -> new Occasion(day.in(year), day.names()))));
  }

  private static Stream<Integer> years(LocalDate first, LocalDate last) {
    return IntStream.rangeClosed(first.getYear(), last.getYear()).boxed();
  }

  private static List<Occasion> within(LocalDate first, LocalDate last, Stream<Occasion> all) {
    return all.filter(one -> !one.date().isBefore(first))
        .filter(one -> !one.date().isAfter(last))
        .distinct()
        .sorted(Comparator.comparing(Occasion::date))
        .toList();
  }

  /** As the brand's language names it, else by its time zone; empty when neither tells. */
  private static String country(Brand brand) {
    String named = brand.language().getCountry();
    if (!named.isEmpty()) {
      return named;
    }
    return switch (brand.zone().getId()) {
      case "Europe/Paris" -> "FR";
      case "Europe/London" -> "GB";
      case "America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles" -> "US";
      default -> "";
    };
  }
}
