package io.postillion.core.check.claim;

/**
 * A date, as far as it is said.
 *
 * @param year 0 when not said
 * @param month 0 when not said
 * @param day 0 when not said
 * @param word what is no calendar date: a weekday, a time of day, tomorrow; otherwise empty
 */
record When(int start, int end, int year, int month, int day, String word) {

  static When date(int start, int end, int year, int month, int day) {
    return new When(start, end, year, month, day, "");
  }

  static When word(int start, int end, String word) {
    return new When(start, end, 0, 0, 0, word);
  }

  /** Whether everything that this date says is said by the other one, which may say more. */
  boolean isSaidBy(When other) {
    return word.equals(other.word)
        && (year == 0 || year == other.year)
        && (month == 0 || month == other.month)
        && (day == 0 || day == other.day);
  }
}
