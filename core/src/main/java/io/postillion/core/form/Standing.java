package io.postillion.core.form;

import io.postillion.core.people.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person's approval of every post that is word for word of a form, until a day.
 *
 * @param seal of the form, as the person saw it
 * @param until the first moment at which it covers nothing any more
 * @param perDay the most posts that it covers within 24 hours
 * @param revokedAt when somebody took it back; null while it holds
 * @param revokedBy who did; null while it holds
 */
public record Standing(
    StandingId id,
    FormId form,
    String seal,
    PersonId person,
    Instant at,
    Instant until,
    int perDay,
    @Nullable Instant revokedAt,
    @Nullable PersonId revokedBy) {

  public boolean holdsAt(Instant moment) {
    return revokedAt == null && moment.isBefore(until);
  }
}
