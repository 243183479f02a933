package io.postillion.core.people;

import io.postillion.core.Secret;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The links by which people choose a password; what opens them is kept as a hash only. */
public interface Invitations {

  void insert(Invitation invitation, Secret token);

  /** Also one that is over. */
  Optional<Invitation> find(Secret token);

  /** The one that is good now. */
  Optional<Invitation> open(PersonId person, Instant now);

  /** All of this person that nobody used. */
  void revoke(PersonId person, Instant at);

  /**
   * From now on it opens nothing any more.
   *
   * @return false when it was used, was taken back or is over
   */
  boolean use(UUID id, Instant at);
}
