package io.postillion.plugin.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.ai.Forgetting;
import io.postillion.core.brand.Brand;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Brands;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TidyingTest {

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
  private final Tidying tidying =
      new Tidying(new Forgetting(List.of(), away, Map.of(), Clock.systemUTC()));

  @Test
  void a_turn_that_fails_does_not_end_all_others() {
    tidying.round();
    tidying.round();

    assertThat(turns).hasValue(2);
  }

  @Test
  void it_starts_and_stops_with_the_application() {
    tidying.start();
    assertThat(tidying.isRunning()).isTrue();

    tidying.stop();
    assertThat(tidying.isRunning()).isFalse();
    assertThat(turns).as("nothing is done in the first minutes").hasValue(0);
  }
}
