package io.postillion.processes.camunda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersistenceTest {

  private final Persistence persistence =
      new Persistence(5, Duration.ofSeconds(10), Duration.ofSeconds(60), null);

  @Test
  void a_task_that_never_failed_has_all_its_retries() {
    assertThat(persistence.left(null)).isEqualTo(5);
  }

  @Test
  void each_failure_takes_one() {
    assertThat(persistence.left(2)).isEqualTo(1);
    assertThat(persistence.left(1)).isZero();
  }

  @ParameterizedTest
  @CsvSource({"5, 10", "4, 20", "3, 40", "2, 60", "1, 60"})
  void the_pause_doubles_up_to_its_limit(int left, long seconds) {
    assertThat(persistence.delay(left)).hasSeconds(seconds);
  }

  @Test
  void more_retries_than_configured_begin_with_the_shortest_pause() {
    assertThat(persistence.delay(9)).hasSeconds(10);
  }
}
