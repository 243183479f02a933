package io.postillion.core.ai;

import org.jspecify.annotations.Nullable;

/**
 * What a brand may use of models in a month of its time zone.
 *
 * @param tokens read and written; null for as many as it takes
 * @param money null for as much as it takes
 * @param soft the share of it, above 0 and up to 1, from which people are told
 */
public record Budget(@Nullable Long tokens, @Nullable Cost money, double soft) {

  /** As much as it takes. */
  public static final Budget NONE = new Budget(null, null, 0.8);

  /**
   * @throws IllegalArgumentException when a limit is not above zero, or the share not up to 1
   */
  public Budget {
    if (tokens != null && tokens < 1) {
      throw new IllegalArgumentException(
          "A budget of tokens is 1 or more, not %d".formatted(tokens));
    }
    if (money != null && money.amount().signum() == 0) {
      throw new IllegalArgumentException("A budget of money is more than nothing");
    }
    if (!(soft > 0 && soft <= 1)) {
      throw new IllegalArgumentException(
          "The share of a budget from which people are told is above 0 and up to 1, not " + soft);
    }
  }

  public boolean isLimited() {
    return tokens != null || money != null;
  }
}
