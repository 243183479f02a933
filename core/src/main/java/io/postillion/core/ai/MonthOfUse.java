package io.postillion.core.ai;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the models of a brand came to in a month.
 *
 * @param uses one for each task and currency
 */
public record MonthOfUse(YearMonth month, List<TaskUse> uses) {

  private static final double WHOLE = 1;

  public MonthOfUse {
    uses = List.copyOf(uses);
  }

  public long tokens() {
    return uses.stream().mapToLong(TaskUse::tokens).sum();
  }

  /** Calls with an answer of which the cost is not known. */
  public long unpriced() {
    return uses.stream().mapToLong(TaskUse::unpriced).sum();
  }

  /** A sum for each currency, by its code. */
  public List<Cost> costs() {
    Map<Currency, BigDecimal> sums =
        uses.stream()
            .map(TaskUse::cost)
            .filter(Objects::nonNull)
            .collect(
                Collectors.toMap(
                    Cost::currency,
                    Cost::amount,
                    BigDecimal::add,
                    () -> new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode))));
    return sums.entrySet().stream().map(sum -> new Cost(sum.getValue(), sum.getKey())).toList();
  }

  /** Whether a month that is over would have used up a budget before it ended. */
  public boolean usesUp(Budget budget) {
    return Standing.of(month, budget, uses, WHOLE).level() == Standing.Level.SPENT;
  }
}
