package io.postillion.plugin.api;

import io.postillion.core.post.Schedule;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * When a post goes out.
 *
 * @param at e.g. {@code 2027-01-31T09:30:00Z}
 * @param zone in which the person plans, e.g. {@code Europe/Paris}
 */
record ScheduleBody(Instant at, ZoneId zone) implements Wire {

  ScheduleBody {
    Wire.required("at", at);
    Wire.required("zone", zone);
  }

  Schedule toCore() {
    return new Schedule(at.truncatedTo(ChronoUnit.SECONDS), zone);
  }

  static @Nullable Schedule toCore(@Nullable ScheduleBody body) {
    return body == null ? null : body.toCore();
  }

  static @Nullable ScheduleBody of(@Nullable Schedule schedule) {
    return schedule == null ? null : new ScheduleBody(schedule.at(), schedule.zone());
  }
}
