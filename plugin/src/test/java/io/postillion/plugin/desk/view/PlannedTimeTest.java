package io.postillion.plugin.desk.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.plugin.desk.frame.UnreadableTimeException;
import io.postillion.plugin.desk.view.PlannedTime.Shift;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlannedTimeTest {

  @ParameterizedTest
  @CsvSource({
    "2026-11-24T09:30, Europe/Paris,    2026-11-24T08:30:00Z, EXACT",
    "2027-03-28T02:30, Europe/Paris,    2027-03-28T01:30:00Z, SKIPPED",
    "2027-10-31T02:30, Europe/Paris,    2027-10-31T00:30:00Z, TWICE",
    "2026-11-24T09:30, Asia/Kathmandu,  2026-11-24T03:45:00Z, EXACT",
    "2026-10-04T02:15, Australia/Lord_Howe, 2026-10-03T15:45:00Z, SKIPPED",
  })
  void a_time_on_the_wall_becomes_an_instant(
      String wall, String zone, String instant, Shift shift) {
    assertThat(PlannedTime.read(wall, zone))
        .hasValueSatisfying(
            planned -> {
              assertThat(planned.schedule().at()).hasToString(instant);
              assertThat(planned.schedule().zone()).hasToString(zone);
              assertThat(planned.shift()).isEqualTo(shift);
            });
  }

  @Test
  void no_time_is_no_plan() {
    assertThat(PlannedTime.read(" ", "Europe/Paris")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"tomorrow, Europe/Paris", "2026-11-24T09:30, Mars/Olympus", "2026-02-30T09:30, UTC"})
  void what_cannot_be_read_is_said(String wall, String zone) {
    assertThatThrownBy(() -> PlannedTime.read(wall, zone))
        .isInstanceOf(UnreadableTimeException.class)
        .hasMessageContaining(wall);
  }
}
