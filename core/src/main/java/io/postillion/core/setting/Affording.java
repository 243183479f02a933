package io.postillion.core.setting;

import io.postillion.core.ai.Budget;
import io.postillion.core.ai.Budgets;
import io.postillion.core.ai.MonthOfUse;
import io.postillion.core.ai.Spending;
import io.postillion.core.ai.Standing;
import io.postillion.core.brand.BrandId;
import io.postillion.core.setting.Flaw.Kind;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Says what models cost a brand until now, and how that would stand to another budget. */
public final class Affording {

  /** So many months are looked at, this one among them. */
  public static final int MONTHS = 6;

  /**
   * @param standing how this month would stand
   * @param before those of the months before that would have used it up, the newest first
   */
  public record Afforded(Standing standing, List<YearMonth> before) {

    public Afforded {
      before = List.copyOf(before);
    }
  }

  private final Spending spending;
  private final Budgets configured;
  private final BiPredicate<BrandId, Currency> counted;

  /**
   * @param configured without what was chosen
   * @param counted whether what models cost the brand is counted in a currency
   */
  public Affording(Spending spending, Budgets configured, BiPredicate<BrandId, Currency> counted) {
    this.spending = spending;
    this.configured = configured;
    this.counted = counted;
  }

  /** What this month came to until now, and those before it as far as anything was used. */
  public List<MonthOfUse> months(BrandId brand) {
    List<MonthOfUse> months = spending.months(brand, MONTHS);
    int known = months.size();
    while (known > 1 && months.get(known - 1).uses().isEmpty()) {
      known--;
    }
    return months.subList(0, known);
  }

  Afforded afford(BrandId brand, Chosen wanted) {
    Budget budget = wanted.on(configured.of(brand));
    return new Afforded(
        spending.standing(brand, budget),
        months(brand).stream()
            .skip(1)
            .filter(month -> month.usesUp(budget))
            .map(MonthOfUse::month)
            .toList());
  }

  /** A limit in money in which nothing is counted would be none. */
  Optional<Flaw> flaw(BrandId brand, List<String> money) {
    return money.stream()
        .flatMap(line -> Limits.money(line).stream())
        .filter(limit -> !counted.test(brand, limit.currency()))
        .findFirst()
        .map(limit -> Flaw.of(Kind.NOT_COUNTED, limit.currency().getCurrencyCode()));
  }
}
