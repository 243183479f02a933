package io.postillion.core.ai;

import io.postillion.core.brand.Brand;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Brands;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Holds brands to their budgets. A call that is under way when the budget is used up still ends, on
 * each node, so a month may come to a little more than its budget.
 */
public final class Spending implements Allowance {

  private final AiCalls calls;
  private final Brands brands;
  private final Budgets budgets;
  private final Clock clock;

  public Spending(AiCalls calls, Brands brands, Budgets budgets, Clock clock) {
    this.calls = calls;
    this.brands = brands;
    this.budgets = budgets;
    this.clock = clock;
  }

  /** The month as it is in the brand's time zone. */
  public YearMonth month(BrandId brand) {
    return YearMonth.from(now(brands.get(brand)));
  }

  /** What each task came to in a month. */
  public List<TaskUse> use(BrandId brand, YearMonth month) {
    return calls.use(brand, Period.of(month, brands.get(brand).zone()));
  }

  /** What this month came to, and those before it. */
  public List<MonthOfUse> months(BrandId brand, int many) {
    YearMonth now = month(brand);
    return IntStream.range(0, many)
        .mapToObj(now::minusMonths)
        .map(month -> new MonthOfUse(month, use(brand, month)))
        .toList();
  }

  /** How this month's use stands to its budget. */
  public Standing standing(BrandId id) {
    return standing(id, budgets.of(id));
  }

  /** How it would stand to another one. */
  public Standing standing(BrandId id, Budget budget) {
    Brand brand = brands.get(id);
    ZonedDateTime now = now(brand);
    YearMonth month = YearMonth.from(now);
    return Standing.of(
        month, budget, calls.use(id, Period.of(month, brand.zone())), passed(month, now));
  }

  /** How it stands, when people should know; empty while enough is left. */
  public Optional<Standing> warning(BrandId brand) {
    Budget budget = budgets.of(brand);
    return budget.isLimited()
        ? Optional.of(standing(brand, budget))
            .filter(standing -> standing.level() != Standing.Level.FINE)
        : Optional.empty();
  }

  @Override
  public Optional<String> refusal(BrandId brand) {
    return warning(brand)
        .filter(standing -> standing.level() == Standing.Level.SPENT)
        .map(standing -> refusal(brand, standing));
  }

  private static String refusal(BrandId brand, Standing standing) {
    LocalDate next = standing.month().plusMonths(1).atDay(1);
    return "The AI budget of brand %s for %s is used up (%s). Models are asked again from %s on, or when an administrator raises it under Settings at the desk, or as postillion.brands.%s.ai.budget where the configuration names it."
        .formatted(brand, standing.month(), figures(standing), next, brand);
  }

  private static String figures(Standing standing) {
    return standing.gauges().stream()
        .filter(gauge -> gauge.isFull())
        .map(
            gauge ->
                "%s of %s %s".formatted(plain(gauge.used()), plain(gauge.limit()), gauge.unit()))
        .findFirst()
        .orElse("");
  }

  private static String plain(BigDecimal figure) {
    return NumberFormat.getInstance(Locale.ENGLISH).format(figure);
  }

  private ZonedDateTime now(Brand brand) {
    return clock.instant().atZone(brand.zone());
  }

  /** The share of the month that is over; never 0. */
  private static double passed(YearMonth month, ZonedDateTime now) {
    Period whole = Period.of(month, now.getZone());
    double length = ChronoUnit.SECONDS.between(whole.from(), whole.until());
    return Math.max(1, ChronoUnit.SECONDS.between(whole.from(), now.toInstant())) / length;
  }
}
