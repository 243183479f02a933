package io.postillion.core.ai;

import static io.postillion.core.testing.World.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.postillion.core.ai.Standing.Gauge;
import io.postillion.core.ai.Standing.Level;
import io.postillion.core.brand.Brand;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Brands;
import io.postillion.core.brand.Voice;
import io.postillion.core.brand.WordPolicy;
import io.postillion.core.testing.MemoryAiCalls;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpendingTest {

  private static final Currency EURO = Currency.getInstance("EUR");
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private final MemoryAiCalls calls = new MemoryAiCalls();

  private Spending spending(Budget budget, String now) {
    Brand acme = new Brand(ACME, "Acme", Locale.ENGLISH, PARIS, Voice.PLAIN, WordPolicy.NONE);
    Brands brands =
        new Brands() {
          @Override
          public Optional<Brand> find(BrandId id) {
            return Optional.of(acme);
          }

          @Override
          public List<Brand> all() {
            return List.of(acme);
          }
        };
    return new Spending(
        calls, brands, brand -> budget, Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
  }

  private static TaskUse use(String task, long tokens, String cost) {
    return new TaskUse(task, 3, 1, 0, tokens, 0, new Cost(new BigDecimal(cost), EURO));
  }

  @Test
  void a_month_is_one_of_the_brands_time_zone() {
    Spending spending = spending(new Budget(1_000L, null, 0.8), "2026-10-31T23:30:00Z");

    spending.standing(ACME);

    assertThat(spending.month(ACME)).isEqualTo(YearMonth.of(2026, 11));
    assertThat(calls.asked())
        .containsExactly(
            new Period(
                Instant.parse("2026-10-31T23:00:00Z"), Instant.parse("2026-11-30T23:00:00Z")));
  }

  @Test
  void without_a_budget_nobody_even_looks() {
    assertThat(spending(Budget.NONE, "2026-11-16T00:00:00Z").refusal(ACME)).isEmpty();
    assertThat(calls.asked()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"799, FINE", "800, LOW", "999, LOW", "1000, SPENT", "1300, SPENT"})
  void tokens_of_all_tasks_count(long used, Level level) {
    calls.used(use("draft-post", used - 100, "0"), use("at-cursor", 100, "0"));

    assertThat(spending(new Budget(1_000L, null, 0.8), "2026-11-16T00:00:00Z").standing(ACME))
        .satisfies(
            standing -> {
              assertThat(standing.level()).isEqualTo(level);
              assertThat(standing.gauges()).extracting(Gauge::unit).containsExactly("tokens");
            });
  }

  @Test
  void the_forecast_goes_on_as_it_went_until_now() {
    calls.used(use("draft-post", 300, "4.50"));
    Budget budget = new Budget(1_000L, new Cost(new BigDecimal("10"), EURO), 0.8);

    Standing half = spending(budget, "2026-11-15T23:00:00Z").standing(ACME);

    assertThat(half.gauges())
        .extracting(Gauge::unit, gauge -> gauge.forecast().toPlainString(), Gauge::percent)
        .containsExactly(tuple("tokens", "600", 30), tuple("EUR", "9.00", 45));
    assertThat(half.level()).isEqualTo(Level.FINE);
  }

  @Test
  void the_first_second_of_a_month_has_a_forecast_too() {
    Standing first = spending(new Budget(1_000L, null, 0.8), "2026-10-31T23:00:00Z").standing(ACME);

    assertThat(first.gauges())
        .singleElement()
        .extracting(Gauge::forecast)
        .isEqualTo(BigDecimal.ZERO);
  }

  @Test
  void money_of_another_currency_is_not_counted_as_this_one() {
    calls.used(
        use("draft-post", 1, "4"),
        new TaskUse(
            "draft-post", 1, 0, 0, 1, 1, new Cost(BigDecimal.TEN, Currency.getInstance("USD"))),
        new TaskUse("draft-post", 2, 0, 2, 1, 1, null));

    Standing standing =
        spending(new Budget(null, new Cost(new BigDecimal("5"), EURO), 1), "2026-11-16T00:00:00Z")
            .standing(ACME);

    assertThat(standing.gauges()).extracting(Gauge::used).containsExactly(new BigDecimal("4"));
    assertThat(standing.uncounted()).isEqualTo(2);
  }

  @Test
  void a_budget_that_is_used_up_says_which_and_what_to_do() {
    calls.used(use("draft-post", 1_300, "0"));

    assertThat(spending(new Budget(1_000L, null, 0.8), "2026-11-16T00:00:00Z").refusal(ACME))
        .contains(
            "The AI budget of brand acme for 2026-11 is used up (1,300 of 1,000 tokens). Models are"
                + " asked again from 2026-12-01 on, or when an administrator raises"
                + " it under Settings at the desk, or as postillion.brands.acme.ai.budget where the"
                + " configuration names it.");
  }

  @Test
  void a_budget_that_is_none_is_refused() {
    assertThatThrownBy(() -> new Budget(0L, null, 0.8)).hasMessageContaining("1 or more, not 0");
    assertThatThrownBy(() -> new Budget(1L, null, 1.5)).hasMessageContaining("not 1.5");
    assertThatThrownBy(() -> new Budget(null, new Cost(BigDecimal.ZERO, EURO), 1))
        .hasMessageContaining("more than nothing");
  }
}
