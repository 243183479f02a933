package io.postillion.core.notice;

import io.postillion.core.brand.BrandId;
import io.postillion.core.people.PersonId;
import java.time.Instant;

/**
 * Somebody is away, and somebody else stands in for them.
 *
 * @param until not included
 */
public record Absence(
    BrandId brand, PersonId person, Instant from, Instant until, PersonId substitute) {

  public boolean isAt(Instant moment) {
    return !moment.isBefore(from) && moment.isBefore(until);
  }
}
