package io.postillion.core.ai;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Currency;

/**
 * What a model costs.
 *
 * @param input for a million tokens that it reads
 * @param output for a million tokens that it writes
 */
public record Price(BigDecimal input, BigDecimal output, Currency currency) {

  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

  public Price {
    if (input.signum() < 0 || output.signum() < 0) {
      throw new IllegalArgumentException("A price is 0 or more");
    }
  }

  public Cost of(long inputTokens, long outputTokens) {
    BigDecimal sum =
        input
            .multiply(BigDecimal.valueOf(inputTokens))
            .add(output.multiply(BigDecimal.valueOf(outputTokens)));
    return new Cost(sum.divide(MILLION, MathContext.DECIMAL64), currency);
  }
}
