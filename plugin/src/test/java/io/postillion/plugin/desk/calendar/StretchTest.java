package io.postillion.plugin.desk.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StretchTest {

  private static Stretch stretch(View view, String date, DayOfWeek begin) {
    return new Stretch(view, LocalDate.parse(date), begin);
  }

  @ParameterizedTest
  @CsvSource({
    "MONTH, 2026-11-24, MONDAY, 2026-10-26, 2026-12-06, 6",
    "MONTH, 2026-11-24, SUNDAY, 2026-11-01, 2026-12-05, 5",
    "MONTH, 2027-02-28, MONDAY, 2027-02-01, 2027-02-28, 4",
    "MONTH, 2028-02-29, MONDAY, 2028-01-31, 2028-03-05, 5",
    "MONTH, 2026-12-31, MONDAY, 2026-11-30, 2027-01-03, 5",
    "WEEK,  2026-12-31, MONDAY, 2026-12-28, 2027-01-03, 1",
    "WEEK,  2026-11-22, MONDAY, 2026-11-16, 2026-11-22, 1",
    "WEEK,  2026-11-22, SUNDAY, 2026-11-22, 2026-11-28, 1",
    "LIST,  2026-11-24, MONDAY, 2026-11-01, 2026-11-30, 1"
  })
  void a_page_has_whole_weeks_and_a_list_the_month(
      View view, String date, DayOfWeek begin, LocalDate first, LocalDate last, int rows) {
    Stretch stretch = stretch(view, date, begin);

    assertThat(stretch.first()).isEqualTo(first);
    assertThat(stretch.last()).isEqualTo(last);
    assertThat(stretch.rows()).hasSize(rows);
    assertThat(stretch.rows().stream().flatMap(List::stream))
        .containsExactlyElementsOf(first.datesUntil(last.plusDays(1)).toList());
  }

  @Test
  void days_that_only_fill_a_week_are_not_of_the_month() {
    Stretch month = stretch(View.MONTH, "2026-12-24", DayOfWeek.MONDAY);

    assertThat(month.holds(LocalDate.of(2026, 11, 30))).isFalse();
    assertThat(month.holds(LocalDate.of(2026, 12, 1))).isTrue();
    assertThat(month.holds(LocalDate.of(2027, 12, 1))).isFalse();
    assertThat(stretch(View.WEEK, "2026-12-31", DayOfWeek.MONDAY).holds(LocalDate.of(2027, 1, 3)))
        .isTrue();
  }

  @Test
  void the_last_of_a_month_leads_to_the_months_beside_it() {
    Stretch month = stretch(View.MONTH, "2027-01-31", DayOfWeek.MONDAY);

    assertThat(month.next()).isEqualTo(LocalDate.of(2027, 2, 1));
    assertThat(month.previous()).isEqualTo(LocalDate.of(2026, 12, 1));
    assertThat(stretch(View.WEEK, "2027-01-31", DayOfWeek.MONDAY).next())
        .isEqualTo(LocalDate.of(2027, 2, 7));
  }
}
