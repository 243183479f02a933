package io.postillion.core.flow.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.postillion.core.flow.running.Spread.Share;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class SpreadTest {

  private static final long HALF_A_YEAR = 15_552_000_000L;

  private static Spread of(List<Long> millis) {
    return millis.stream()
        .map(one -> new Spread(Map.of(bracket(one), new Share(1, one))))
        .reduce(Spread.NONE, Spread::plus);
  }

  private static int bracket(long millis) {
    return Spread.bracket(Duration.ofMillis(millis));
  }

  @Example
  void nothing_took_no_time() {
    assertThat(Spread.NONE.took()).isEqualTo(Took.NONE);
  }

  @Example
  void a_single_span_is_told_exactly() {
    assertThat(of(List.of(12_345L)).took())
        .isEqualTo(
            new Took(
                1,
                Duration.ofMillis(12_345),
                Duration.ofMillis(12_345),
                Duration.ofMillis(12_345)));
  }

  @Example
  void what_took_no_time_is_counted() {
    assertThat(of(List.of(0L, 0L, 1_000L)).took())
        .isEqualTo(new Took(3, Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(1)));
  }

  @Example
  void brackets_are_four_percent_wide() {
    assertThat(bracket(1_000_000)).isEqualTo(345);
    assertThat(bracket(1_015_000)).isEqualTo(345);
    assertThat(bracket(1_030_000)).isEqualTo(346);
    assertThat(bracket(0)).isEqualTo(bracket(1)).isZero();
  }

  @Property(tries = 300)
  void half_and_nine_of_ten_took_no_longer_to_within_four_percent(
      @ForAll @Size(min = 1, max = 200) List<@LongRange(min = 0, max = HALF_A_YEAR) Long> millis) {
    Took took = of(millis).took();
    List<Long> sorted = millis.stream().sorted().toList();

    assertThat(took.count()).isEqualTo(millis.size());
    assertThat(took.total().toMillis()).isEqualTo(millis.stream().mapToLong(Long::longValue).sum());
    near(took.median(), sorted.get((int) Math.ceil(0.5 * millis.size()) - 1));
    near(took.p90(), sorted.get((9 * millis.size() + 9) / 10 - 1));
  }

  private static void near(Duration told, long exact) {
    assertThat((double) told.toMillis()).isCloseTo(exact, within(1 + 0.0409 * exact));
  }
}
