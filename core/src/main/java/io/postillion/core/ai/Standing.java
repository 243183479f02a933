package io.postillion.core.ai;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * How a month's use of models stands to its budget.
 *
 * @param gauges one for each limit that there is: tokens, then money
 * @param uncounted calls with an answer that no budget of money counts, because their price is not
 *     known
 */
public record Standing(YearMonth month, Level level, List<Gauge> gauges, long uncounted) {

  /** How much of the budget is left. */
  public enum Level {
    /** No limit, or well below it. */
    FINE,
    /** People are told. */
    LOW,
    /** No model is asked. */
    SPENT
  }

  /**
   * One limit.
   *
   * @param unit {@code tokens}, or the code of a currency
   * @param forecast at the end of the month, if it goes on as it went until now
   */
  public record Gauge(
      String unit, BigDecimal used, BigDecimal limit, BigDecimal forecast, Level level) {

    public boolean isFull() {
      return level == Level.SPENT;
    }

    /** How much of it is used, in percent, 100 at most. */
    public int percent() {
      return used.multiply(BigDecimal.valueOf(100))
          .divide(limit, RoundingMode.DOWN)
          .min(BigDecimal.valueOf(100))
          .intValue();
    }
  }

  public Standing {
    gauges = List.copyOf(gauges);
  }

  /**
   * @param passed the share of the month that is over, above 0
   */
  static Standing of(YearMonth month, Budget budget, List<TaskUse> use, double passed) {
    List<Gauge> gauges =
        Stream.of(tokens(budget, use, passed), money(budget, use, passed))
            .flatMap(List::stream)
            .toList();
    Level worst = gauges.stream().map(Gauge::level).max(Level::compareTo).orElse(Level.FINE);
    return new Standing(month, worst, gauges, use.stream().mapToLong(TaskUse::unpriced).sum());
  }

  private static List<Gauge> tokens(Budget budget, List<TaskUse> use, double passed) {
    Long limit = budget.tokens();
    return limit == null
        ? List.of()
        : List.of(
            gauge(
                "tokens",
                BigDecimal.valueOf(use.stream().mapToLong(TaskUse::tokens).sum()),
                BigDecimal.valueOf(limit),
                0,
                budget.soft(),
                passed));
  }

  private static List<Gauge> money(Budget budget, List<TaskUse> use, double passed) {
    Cost limit = budget.money();
    if (limit == null) {
      return List.of();
    }
    Currency currency = limit.currency();
    BigDecimal used =
        use.stream()
            .map(TaskUse::cost)
            .filter(Objects::nonNull)
            .filter(cost -> cost.currency().equals(currency))
            .map(Cost::amount)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return List.of(
        gauge(
            currency.getCurrencyCode(),
            used,
            limit.amount(),
            Math.max(0, currency.getDefaultFractionDigits()),
            budget.soft(),
            passed));
  }

  private static Gauge gauge(
      String unit, BigDecimal used, BigDecimal limit, int digits, double soft, double passed) {
    BigDecimal low = limit.multiply(BigDecimal.valueOf(soft));
    Level level =
        used.compareTo(limit) >= 0
            ? Level.SPENT
            : used.compareTo(low) >= 0 ? Level.LOW : Level.FINE;
    return new Gauge(
        unit,
        used,
        limit,
        used.divide(BigDecimal.valueOf(passed), digits, RoundingMode.HALF_UP),
        level);
  }
}
