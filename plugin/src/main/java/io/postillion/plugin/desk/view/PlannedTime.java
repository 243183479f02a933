package io.postillion.plugin.desk.view;

import io.postillion.core.post.Schedule;
import io.postillion.plugin.desk.frame.UnreadableTimeException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The time that a person chose by the clock on the wall, and what becomes of it in the nights when
 * the clocks change: a time that is skipped moves on by the hour that is skipped, of a time that
 * comes twice the first is taken.
 */
public record PlannedTime(LocalDateTime wall, ZonedDateTime actual, Shift shift) {

  /** Whether the chosen time exists once. */
  public enum Shift {
    EXACT,
    SKIPPED,
    TWICE
  }

  /**
   * @param at as a browser sends it, e.g. {@code 2026-11-24T09:30}
   * @return empty when no time was chosen
   * @throws UnreadableTimeException when it is neither empty nor a time in a zone
   */
  public static Optional<PlannedTime> read(String at, String zone) {
    if (at.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          of(LocalDateTime.parse(at.strip()).truncatedTo(ChronoUnit.SECONDS), ZoneId.of(zone)));
    } catch (DateTimeException unreadable) {
      throw new UnreadableTimeException("%s %s".formatted(at, zone), unreadable);
    }
  }

  static PlannedTime of(LocalDateTime wall, ZoneId zone) {
    int offsets = zone.getRules().getValidOffsets(wall).size();
    return new PlannedTime(
        wall,
        ZonedDateTime.of(wall, zone),
        offsets == 0 ? Shift.SKIPPED : offsets == 1 ? Shift.EXACT : Shift.TWICE);
  }

  public Schedule schedule() {
    return new Schedule(actual.toInstant(), actual.getZone());
  }
}
