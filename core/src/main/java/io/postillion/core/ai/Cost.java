package io.postillion.core.ai;

import java.math.BigDecimal;
import java.util.Currency;

/** An amount of money, never below zero. */
public record Cost(BigDecimal amount, Currency currency) {

  public Cost {
    if (amount.signum() < 0) {
      throw new IllegalArgumentException("Nobody is paid for asking: " + amount);
    }
  }
}
