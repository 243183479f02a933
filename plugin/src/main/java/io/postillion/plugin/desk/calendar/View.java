package io.postillion.plugin.desk.calendar;

import java.util.Arrays;
import java.util.Locale;

/**
 * How the calendar is laid out.
 *
 * @param perDay posts of a day that are shown; the list shows all
 * @param most posts on a page
 */
enum View {
  MONTH(3, 1_500),
  WEEK(10, 500),
  LIST(Integer.MAX_VALUE, 500);

  private final int perDay;
  private final int most;

  View(int perDay, int most) {
    this.perDay = perDay;
    this.most = most;
  }

  int perDay() {
    return perDay;
  }

  int most() {
    return most;
  }

  /** As the address has it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The month unless the word is another one's. */
  static View of(String word) {
    return Arrays.stream(values())
        .filter(view -> view.word().equals(word))
        .findFirst()
        .orElse(MONTH);
  }
}
