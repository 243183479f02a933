package io.postillion.core.flow.running;

import io.postillion.core.brand.BrandId;
import java.time.LocalDate;
import java.util.Set;

/**
 * Sums of days that are over, so that nobody sums a long history twice. Days are those of UTC; none
 * of them changes any more.
 */
public interface EndedDays {

  /** The days from the first (included) to the last (excluded) whose sums are kept. */
  Set<LocalDate> kept(BrandId brand, String model, LocalDate from, LocalDate until);

  /** Keeps the sums of a day; the first that keeps them is right. */
  void keep(BrandId brand, String model, LocalDate day, Ended ended);

  /** All that is kept of these days together, the first included, the last not. */
  Ended sum(BrandId brand, String model, LocalDate from, LocalDate until);

  /**
   * Forgets the days before, of all brands.
   *
   * @return how many
   */
  int forget(LocalDate before);
}
