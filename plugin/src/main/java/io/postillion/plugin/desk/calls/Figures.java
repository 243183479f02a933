package io.postillion.plugin.desk.calls;

import io.postillion.core.ai.Cost;
import io.postillion.core.ai.Standing;
import io.postillion.plugin.desk.frame.Words;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers as people of the request's language write them. */
public final class Figures {

  /** A single call costs less than the smallest coin. */
  private static final int DIGITS_OF_A_CALL = 6;

  private final Words words;

  public Figures(Words words) {
    this.words = words;
  }

  public String whole(long figure) {
    return NumberFormat.getIntegerInstance(locale()).format(figure);
  }

  String seconds(long millis) {
    NumberFormat format = NumberFormat.getNumberInstance(locale());
    format.setMaximumFractionDigits(1);
    return words.say("calls.seconds", format.format(millis / 1000.0));
  }

  /** Empty when it is not known. */
  public String ofACall(@Nullable Cost cost) {
    return cost == null ? "" : money(cost.amount(), cost.currency(), DIGITS_OF_A_CALL);
  }

  /** Empty when it is not known. */
  public String sum(@Nullable Cost cost) {
    return cost == null
        ? ""
        : money(
            cost.amount(),
            cost.currency(),
            Math.max(2, cost.currency().getDefaultFractionDigits()));
  }

  GaugeView gauge(Standing.Gauge gauge) {
    return new GaugeView(
        gauge.unit(),
        figure(gauge.used(), gauge.unit()),
        figure(gauge.limit(), gauge.unit()),
        figure(gauge.forecast(), gauge.unit()),
        gauge.percent(),
        gauge.level().name(),
        gauge.forecast().compareTo(gauge.limit()) > 0);
  }

  private String figure(BigDecimal amount, String unit) {
    return unit.equals("tokens")
        ? words.say("calls.tokens", whole(amount.longValue()))
        : sum(new Cost(amount, Currency.getInstance(unit)));
  }

  private String money(BigDecimal amount, Currency currency, int digits) {
    NumberFormat format = NumberFormat.getNumberInstance(locale());
    format.setMinimumFractionDigits(2);
    format.setMaximumFractionDigits(digits);
    return "%s %s".formatted(format.format(amount), currency.getCurrencyCode());
  }

  private Locale locale() {
    return words.locale();
  }
}
