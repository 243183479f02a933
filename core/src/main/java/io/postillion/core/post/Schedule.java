package io.postillion.core.post;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When a post goes out: the instant, and the zone in which a person chose it.
 *
 * @param at to the second
 */
public record Schedule(Instant at, ZoneId zone) {

  public ZonedDateTime local() {
    return at.atZone(zone);
  }
}
