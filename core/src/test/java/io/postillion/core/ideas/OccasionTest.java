package io.postillion.core.ideas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.core.brand.Brand;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Voice;
import io.postillion.core.brand.WordPolicy;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OccasionTest {

  private static List<String> known(Locale language, String zone, String today) {
    Brand brand =
        new Brand(
            new BrandId("acme"), "Acme", language, ZoneId.of(zone), Voice.PLAIN, WordPolicy.NONE);
    return Occasion.known(brand, LocalDate.parse(today)).stream()
        .map(one -> one.date() + " " + one.name(language))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "1961, 1961-04-02",
    "2000, 2000-04-23",
    "2019, 2019-04-21",
    "2024, 2024-03-31",
    "2025, 2025-04-20",
    "2026, 2026-04-05",
    "2038, 2038-04-25"
  })
  void easter_is_when_it_is(int year, LocalDate sunday) {
    assertThat(KnownDay.easter(year)).isEqualTo(sunday);
  }

  @Test
  void holidays_are_those_of_the_brands_country_by_its_language_or_its_zone() {
    assertThat(known(Locale.FRENCH, "Europe/Paris", "2026-04-20"))
        .containsExactly(
            "2026-05-01 Fête du travail",
            "2026-05-08 Victoire de 1945",
            "2026-05-14 Ascension",
            "2026-05-25 Lundi de Pentecôte");
    assertThat(known(Locale.UK, "Europe/Paris", "2026-04-20"))
        .containsExactly("2026-05-04 Early May bank holiday", "2026-05-25 Spring bank holiday");
    assertThat(known(Locale.ENGLISH, "America/New_York", "2026-10-20"))
        .containsExactly("2026-11-11 Veterans Day", "2026-11-26 Thanksgiving");
  }

  @Test
  void seasons_are_everybodys_and_the_next_year_begins_within_six_weeks() {
    assertThat(known(Locale.GERMAN, "Europe/Berlin", "2026-11-23"))
        .containsExactly("2026-12-21 First day of winter", "2027-01-01 New Year's Day");
    assertThat(known(Locale.GERMAN, "Europe/Berlin", "2026-07-23")).isEmpty();
  }

  @Test
  void a_brands_own_day_comes_every_year_or_once() {
    LocalDate today = LocalDate.of(2026, 12, 20);
    List<OwnDay> days =
        List.of(
            OwnDay.of("01-10", "Open day"),
            OwnDay.of("2026-12-24", "Last loaf"),
            OwnDay.of("2025-12-24", "Long ago"));

    assertThat(Occasion.own(days, today))
        .extracting(Occasion::date)
        .containsExactly(LocalDate.of(2026, 12, 24), LocalDate.of(2027, 1, 10));
    assertThatThrownBy(() -> OwnDay.of("May", "Open day")).hasMessageContaining("Write 05-03");
    assertThatThrownBy(() -> OwnDay.of("05-03", " ")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_calendar_has_the_brands_own_days_before_those_that_everybody_knows() {
    Brand brand =
        new Brand(
            new BrandId("acme"),
            "Acme",
            Locale.FRANCE,
            ZoneId.of("Europe/Paris"),
            Voice.PLAIN,
            WordPolicy.NONE);
    Occasions occasions =
        new Occasions(
            id -> List.of(OwnDay.of("12-25", "Closed"), OwnDay.of("2027-01-10", "Open day")));

    assertThat(
            occasions.between(
                brand, LocalDate.of(2026, 12, 21), LocalDate.of(2027, 1, 10), Locale.ENGLISH))
        .containsExactly(
            Map.entry(LocalDate.of(2026, 12, 21), List.of("First day of winter")),
            Map.entry(LocalDate.of(2026, 12, 25), List.of("Closed", "Christmas Day")),
            Map.entry(LocalDate.of(2027, 1, 1), List.of("New Year's Day")),
            Map.entry(LocalDate.of(2027, 1, 10), List.of("Open day")));
  }
}
