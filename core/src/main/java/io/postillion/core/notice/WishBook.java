package io.postillion.core.notice;

import io.postillion.core.people.PersonId;
import java.time.Instant;
import java.util.Optional;

/** What people said about how they want to be told. */
public interface WishBook {

  /** Empty while they leave it to the configuration. */
  Optional<Wishes> of(PersonId person);

  void put(PersonId person, Wishes wishes, Instant at);

  /** Back to the configuration. */
  void clear(PersonId person);
}
