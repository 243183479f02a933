package io.postillion.core.library;

import io.postillion.core.search.Sought;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which pictures to list.
 *
 * @param words found in name, alternative text, tags and rights; none means: any
 * @param from the first last day of those that are meant; null for any, and for those without one
 * @param until the last last day of those that are meant; null likewise
 * @param limit 1 to {@value #MOST}
 */
public record LibraryQuery(
    Sought words, @Nullable LocalDate from, @Nullable LocalDate until, int limit, int offset) {

  /** A full page, and one more that tells whether there is another. */
  public static final int MOST = 201;

  /** How soon is soon. */
  public static final int SOON_DAYS = 30;

  public LibraryQuery {
    if (limit < 1 || limit > MOST || offset < 0) {
      throw new IllegalArgumentException(
          "limit must be 1 to %d and offset 0 or more".formatted(MOST));
    }
  }

  public static LibraryQuery all(Sought words, int limit, int offset) {
    return new LibraryQuery(words, null, null, limit, offset);
  }

  /** Those that may be used today and not for long any more. */
  public static LibraryQuery ending(Sought words, LocalDate today, int limit, int offset) {
    return new LibraryQuery(words, today, today.plusDays(SOON_DAYS), limit, offset);
  }

  /** Those that may not be used any more. */
  public static LibraryQuery ended(Sought words, LocalDate today, int limit, int offset) {
    return new LibraryQuery(words, null, today.minusDays(1), limit, offset);
  }
}
