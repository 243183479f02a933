package io.postillion.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StatsTest {

  @Test
  void a_percentile_is_a_sample_that_was_really_seen() {
    Stats hundred = Stats.of(IntStream.rangeClosed(1, 100).mapToDouble(i -> i).toArray());

    assertThat(hundred.median()).isEqualTo(50);
    assertThat(hundred.percentile(99)).isEqualTo(99);
    assertThat(hundred.percentile(99.5)).isEqualTo(100);
    assertThat(hundred.last()).isEqualTo(100);
    assertThat(hundred.first()).isEqualTo(1);
  }

  @Test
  void of_few_samples_the_worst_is_the_ninety_ninth_percentile() {
    assertThat(Stats.of(List.of(30, 10, 20)).percentile(99)).isEqualTo(30);
    assertThat(Stats.of(List.of(30, 10, 20)).median()).isEqualTo(20);
    assertThat(Stats.of(7).percentile(0.1)).isEqualTo(7);
  }

  @Test
  void nothing_has_no_percentile() {
    assertThat(Stats.of().median()).isNaN();
    assertThat(Stats.of().first()).isNaN();
    assertThat(Stats.of().isEmpty()).isTrue();
  }

  @Test
  void there_is_no_percentile_above_a_hundred() {
    assertThatIllegalArgumentException().isThrownBy(() -> Stats.of(1).percentile(101));
    assertThatIllegalArgumentException().isThrownBy(() -> Stats.of(1).percentile(0));
  }
}
