package io.postillion.plugin.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.brand.Brand;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Brands;
import io.postillion.core.brand.Voice;
import io.postillion.core.brand.WordPolicy;
import io.postillion.core.flow.running.Ended;
import io.postillion.core.flow.running.EndedDays;
import io.postillion.core.flow.running.Model;
import io.postillion.core.flow.running.RunningModel;
import io.postillion.core.flow.running.RunningModels;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SummingUpTest {

  private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");

  private final List<String> asked = new ArrayList<>();
  private final List<LocalDate> forgotten = new ArrayList<>();

  private final RunningModels models =
      new RunningModels() {
        @Override
        public List<Model> models(BrandId brand) {
          return List.of();
        }

        @Override
        public Optional<RunningModel> of(BrandId brand, String key, Instant since) {
          return Optional.empty();
        }

        @Override
        public int sumUp(BrandId brand, Instant since) {
          asked.add("%s %s".formatted(brand, since));
          return 1;
        }
      };

  private final EndedDays days =
      new EndedDays() {
        @Override
        public Set<LocalDate> kept(BrandId brand, String model, LocalDate from, LocalDate until) {
          return Set.of();
        }

        @Override
        public void keep(BrandId brand, String model, LocalDate day, Ended ended) {
          throw new AssertionError("The models keep them");
        }

        @Override
        public Ended sum(BrandId brand, String model, LocalDate from, LocalDate until) {
          return Ended.NOTHING;
        }

        @Override
        public int forget(LocalDate before) {
          forgotten.add(before);
          return 0;
        }
      };

  private final Brands brands =
      new Brands() {
        @Override
        public Optional<Brand> find(BrandId id) {
          return Optional.empty();
        }

        @Override
        public List<Brand> all() {
          return List.of(brand("velo"), brand("cafe"));
        }
      };

  private static Brand brand(String id) {
    return new Brand(
        new BrandId(id), id, Locale.FRENCH, ZoneOffset.UTC, Voice.PLAIN, WordPolicy.NONE);
  }

  @Test
  void each_brand_is_summed_up_over_what_pages_show_and_older_sums_are_forgotten() {
    new SummingUp(models, days, brands, Clock.fixed(NOW, ZoneOffset.UTC)).round();

    assertThat(asked).containsExactly("velo 2026-08-30T10:00:00Z", "cafe 2026-08-30T10:00:00Z");
    assertThat(forgotten).containsExactly(LocalDate.of(2026, 6, 2));
  }
}
