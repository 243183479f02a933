package io.postillion.plugin.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.brand.Brand;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Brands;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MeasureSweepTest {

  private final AtomicInteger turns = new AtomicInteger();
  private final Brands away =
      new Brands() {
        @Override
        public Optional<Brand> find(BrandId id) {
          return Optional.empty();
        }

        @Override
        public List<Brand> all() {
          turns.incrementAndGet();
          throw new IllegalStateException("The database is away");
        }
      };
  private final MeasureSweep sweep = new MeasureSweep(null, away);

  @Test
  void a_turn_that_fails_does_not_end_all_others() {
    sweep.round();
    sweep.round();

    assertThat(turns).hasValue(2);
  }

  @Test
  void it_starts_and_stops_with_the_application() {
    sweep.start();
    assertThat(sweep.isRunning()).isTrue();

    sweep.stop();
    assertThat(sweep.isRunning()).isFalse();
    assertThat(turns).as("nothing is done in the first minute").hasValue(0);
  }
}
