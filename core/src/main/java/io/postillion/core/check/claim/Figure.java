package io.postillion.core.check.claim;

import io.postillion.core.check.FindingCode;

/**
 * A number, as it counts.
 *
 * @param value in digits, without groups and trailing zeros; or the word itself where it is no
 *     number alone, e.g. {@code 5g}, {@code hundreds}
 */
record Figure(int start, int end, String value, Unit unit) {

  /** A number without a unit is said by the same number with one, but never by a percentage. */
  boolean isSaidBy(Figure other) {
    return value.equals(other.value)
        && (unit == other.unit || (unit == Unit.NONE && other.unit.isLeftOut()));
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
