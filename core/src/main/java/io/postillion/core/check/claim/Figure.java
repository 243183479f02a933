package io.postillion.core.check.claim;

import io.postillion.core.check.FindingCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number, as it counts.
 *
 * @param value in digits, without groups and trailing zeros; or the word itself where it is no
 *     number alone, e.g. {@code 5g}, {@code hundreds}
 */
record Figure(int start, int end, String value, Unit unit) {

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(?:\\.\\d{1,9})?");
  private static final Pattern RATIO = Pattern.compile("(\\d{1,3})/(\\d{1,3})");

  /**
   * A number without a unit is said by the same number with one, but never by a percentage; nine
   * out of ten are 90 percent, and 1.2 kg are 1,200 g.
   */
  boolean isSaidBy(Figure other) {
    return (value.equals(other.value)
            && (unit == other.unit || (unit == Unit.NONE && other.unit.isLeftOut())))
        || isWorth(other)
        || (other.unit == Unit.NONE && unit.isMoney() && value.equals(other.value) && isLarge());
  }

  /** Millions of what, a text says once. */
  private boolean isLarge() {
    return value.length() > 5 && value.matches("\\d+");
  }

  /** Nearly a third is said by 32 percent. */
  boolean isNearly(Figure other) {
    Optional<BigDecimal> one = worth();
    Optional<BigDecimal> two = other.worth();
    return one.isPresent()
        && two.isPresent()
        && worthUnit().measuresLike(other.worthUnit())
        && one.get()
                .subtract(two.get())
                .abs()
                .compareTo(two.get().abs().multiply(new BigDecimal("0.05")))
            <= 0;
  }

  /** Counts the same kind of thing, so that one may be taken for the other. */
  boolean isLike(Figure other) {
    return worthUnit().measuresLike(other.worthUnit()) || (unit.isMoney() && other.unit.isMoney());
  }

  /** How much it says without its sign, and that it is less than nothing. */
  Optional<Figure> unsigned() {
    return value.startsWith("-")
        ? Optional.of(new Figure(start, end, value.substring(1), unit))
        : Optional.empty();
  }

  private boolean isWorth(Figure other) {
    boolean same = unit == other.unit && value.contains("/") == other.value.contains("/");
    return !same
        && worthUnit().measuresLike(other.worthUnit())
        && worthUnit() != Unit.NONE
        && worth().flatMap(one -> other.worth().map(two -> one.compareTo(two) == 0)).orElse(false);
  }

  private Unit worthUnit() {
    return unit == Unit.NONE && value.contains("/") && RATIO.matcher(value).matches()
        ? Unit.PERCENT
        : unit;
  }

  /** In its dimension's own unit; a ratio in percent. */
  private Optional<BigDecimal> worth() {
    Matcher ratio = RATIO.matcher(value);
    if (ratio.matches() && unit == Unit.NONE) {
      BigDecimal whole = new BigDecimal(ratio.group(2));
      return whole.signum() == 0
          ? Optional.empty()
          : Optional.of(
              new BigDecimal(ratio.group(1))
                  .movePointRight(2)
                  .divide(whole, 6, RoundingMode.HALF_UP));
    }
    return NUMBER.matcher(value).matches()
        ? Optional.of(new BigDecimal(value).multiply(unit.size()))
        : Optional.empty();
  }

  FindingCode code() {
    if (unit == Unit.PERCENT) {
      return FindingCode.CLAIM_PERCENTAGE;
    }
    return unit == Unit.NONE && value.matches("(?:19|20)\\d\\d")
        ? FindingCode.CLAIM_DATE
        : FindingCode.CLAIM_NUMBER;
  }
}
