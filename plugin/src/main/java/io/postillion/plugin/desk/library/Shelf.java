package io.postillion.plugin.desk.library;

import io.postillion.core.library.LibraryQuery;
import io.postillion.core.search.Sought;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;

/** Which pictures are looked at, by until when they may be used. */
enum Shelf {
  ALL,
  SOON,
  ENDED;

  /** All, where nobody says anything that is known. */
  static Shelf of(String word) {
    return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst().orElse(ALL);
  }

  /** As it stands in addresses. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  LibraryQuery query(String words, LocalDate today, int limit, int offset) {
    Sought sought = Sought.of(words);
    return switch (this) {
      case ALL -> LibraryQuery.all(sought, limit, offset);
      case SOON -> LibraryQuery.ending(sought, today, limit, offset);
      case ENDED -> LibraryQuery.ended(sought, today, limit, offset);
    };
  }
}
