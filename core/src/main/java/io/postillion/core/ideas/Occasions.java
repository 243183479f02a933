package io.postillion.core.ideas;

import io.postillion.core.brand.Brand;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The days that the readers of a brand know: its own, public holidays where it is, and the
 * beginning of the seasons.
 */
public final class Occasions {

  private final OwnDays ownDays;

  public Occasions(OwnDays ownDays) {
    this.ownDays = ownDays;
  }

  /**
   * From the one day to the other, both included; those of the brand come first on their day.
   *
   * @param reader the language in which public days are named
   */
  public Map<LocalDate, List<String>> between(
      Brand brand, LocalDate first, LocalDate last, Locale reader) {
    return Stream.concat(
            Occasion.own(ownDays.of(brand.id()), first, last).stream(),
            Occasion.known(brand, first, last).stream())
        .collect(
            Collectors.groupingBy(
                Occasion::date,
                TreeMap::new,
                Collectors.mapping(one -> one.name(reader), Collectors.toList())));
  }
}
