package io.postillion.plugin.desk.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirstDayTest {

  @ParameterizedTest
  @CsvSource({
    "en, en-GB, en,    MONDAY",
    "en, en-US, en-GB, SUNDAY",
    "fr, fr-FR, en-US, MONDAY",
    "fr, fr-CA, en,    SUNDAY",
    "fr, en-US, en-US, MONDAY",
    "en, en,    en-US, SUNDAY",
    "en, en,    fr-FR, MONDAY",
    "en, en,    en,    MONDAY"
  })
  void a_week_begins_as_in_the_readers_country(
      String reader, String person, String brand, DayOfWeek first) {
    assertThat(
            FirstDay.of(
                Locale.forLanguageTag(reader),
                Locale.forLanguageTag(person),
                Locale.forLanguageTag(brand)))
        .isEqualTo(first);
  }
}
