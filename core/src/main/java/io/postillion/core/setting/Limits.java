package io.postillion.core.setting;

import io.postillion.core.ai.Budget;
import io.postillion.core.ai.Cost;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The figures of a budget as people write them, and as they are kept. */
public final class Limits {

  private static final String GROUPS = "\\d{1,3}(?:[\\s\\u00A0\\u202F'’]\\d{3}){1,4}|\\d{1,15}";
  private static final Pattern TOKENS = Pattern.compile(GROUPS + "|\\d{1,3}(?:[.,]\\d{3}){1,4}");

  /** Three digits behind a comma or a point may be thousands or not, so nobody guesses. */
  private static final Pattern MONEY =
      Pattern.compile("(" + GROUPS + ")(?:[.,](\\d{1,2}))?[\\s\\u00A0\\u202F]*([A-Za-z]{3}|€)");

  private static final Pattern PERCENT =
      Pattern.compile("(\\d{1,3})(?:[.,](\\d{1,2}))?[\\s\\u00A0\\u202F]*%?");
  private static final Pattern NO_DIGIT = Pattern.compile("\\D");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Limits() {}

  /** As it is kept; what cannot be read stays as it was typed. */
  static String plain(BrandSetting setting, String typed) {
    String line = typed.strip();
    return switch (setting) {
      case TOKENS -> tokens(line).map(tokens -> Long.toString(tokens)).orElse(line);
      case MONEY -> money(line).map(Limits::line).orElse(line);
      case SOFT -> percent(line).map(Limits::plain).orElse(line);
      default -> line;
    };
  }

  static List<String> tokens(Budget budget) {
    return Optional.ofNullable(budget.tokens()).map(tokens -> Long.toString(tokens)).stream()
        .toList();
  }

  static List<String> money(Budget budget) {
    return Optional.ofNullable(budget.money()).map(Limits::line).stream().toList();
  }

  static List<String> soft(Budget budget) {
    return List.of(plain(BigDecimal.valueOf(budget.soft()).multiply(HUNDRED)));
  }

  /** Empty when it is no number from 1 on. */
  public static Optional<Long> tokens(String line) {
    return TOKENS.matcher(line).matches()
        ? Optional.of(Long.parseLong(digits(line))).filter(tokens -> tokens > 0)
        : Optional.empty();
  }

  /** Empty when it is no amount above zero of a currency. */
  public static Optional<Cost> money(String line) {
    Matcher money = MONEY.matcher(line);
    if (!money.matches()) {
      return Optional.empty();
    }
    BigDecimal amount = amount(money);
    return currency(money.group(3))
        .filter(currency -> amount.signum() > 0)
        .map(currency -> new Cost(amount, currency));
  }

  /** In percent; empty when it is not above 0 and up to 100. */
  public static Optional<BigDecimal> percent(String line) {
    Matcher percent = PERCENT.matcher(line);
    return percent.matches()
        ? Optional.of(amount(percent))
            .filter(share -> share.signum() > 0 && share.compareTo(HUNDRED) <= 0)
        : Optional.empty();
  }

  /** As a share. */
  static Optional<Double> soft(String line) {
    return percent(line).map(share -> share.movePointLeft(2).doubleValue());
  }

  private static BigDecimal amount(Matcher figure) {
    String fraction = figure.group(2);
    return new BigDecimal(digits(figure.group(1)) + "." + (fraction == null ? "0" : fraction));
  }

  private static Optional<Currency> currency(String code) {
    try {
      return Optional.of(
          Currency.getInstance(code.equals("€") ? "EUR" : code.toUpperCase(Locale.ROOT)));
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }

  private static String line(Cost cost) {
    return plain(cost.amount()) + " " + cost.currency().getCurrencyCode();
  }

  private static String plain(BigDecimal figure) {
    return figure.stripTrailingZeros().toPlainString();
  }

  private static String digits(String figure) {
    return NO_DIGIT.matcher(figure).replaceAll("");
  }
}
