package io.postillion.connectors.cms.folder;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;

/** Dates as Hugo, Jekyll and people write them; without an offset they are local. */
final class FrontMatterDate {

  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern(
              "uuuu-MM-dd[['T'][' ']HH:mm[:ss[.SSSSSSSSS][.SSSSSS][.SSS]][' '][XXX][XX][X]]")
          .withResolverStyle(ResolverStyle.STRICT);

  private FrontMatterDate() {}

  static Instant parse(FrontMatter.Value value, ZoneId zone) throws UnreadableException {
    try {
      TemporalAccessor date =
          FORMAT.parseBest(
              value.text().strip(), OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
      if (date instanceof OffsetDateTime exact) {
        return exact.toInstant();
      }
      LocalDateTime local =
          date instanceof LocalDateTime time ? time : LocalDate.from(date).atStartOfDay();
      return local.atZone(zone).toInstant();
    } catch (DateTimeException e) {
      throw value.because("is no date. Write 2026-11-22 or 2026-11-22T09:30:00+01:00.");
    }
  }
}
