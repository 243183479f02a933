package io.postillion.connectors.social.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TidTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0, 2222222222222",
    "1724171495793000, 512, 3l25zusnsfck2",
    "1724171495793000, 816, 3l25zusnsfctk"
  })
  void it_is_written_as_other_implementations_write_it(long micros, int clockId, String expected) {
    assertThat(Tid.of(micros, clockId)).isEqualTo(expected);
  }

  @Test
  void it_is_valid_and_sorts_as_its_time_does() {
    Instant start = Instant.parse("2026-11-22T12:00:00Z");
    List<String> keys =
        IntStream.range(0, 1_000).mapToObj(i -> Tid.at(start.plusNanos(i * 1_000L))).toList();

    assertThat(keys)
        .allMatch(key -> key.matches("[234567abcdefghij][234567abcdefghijklmnopqrstuvwxyz]{12}"))
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  void two_of_the_same_time_differ_by_chance() {
    Instant now = Instant.parse("2026-11-22T12:00:00Z");

    assertThat(IntStream.range(0, 100).mapToObj(i -> Tid.at(now)).distinct().count())
        .isGreaterThan(50);
  }
}
