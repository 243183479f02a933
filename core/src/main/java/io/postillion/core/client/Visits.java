package io.postillion.core.client;

import io.postillion.core.Secret;
import io.postillion.core.brand.BrandId;
import io.postillion.core.people.PersonId;
import java.time.Instant;
import java.util.Optional;

/** Codes by which clients come in, and the visits that follow; both are kept as hashes only. */
public interface Visits {

  /** Wrong tries after which a code is worth nothing. */
  int TRIES = 5;

  /** The one code that lets the client in; an earlier one does not any more. */
  void keepCode(BrandId brand, PersonId client, Secret code, Instant until);

  /**
   * Counts the try before it looks, so that tries side by side are counted too; a code serves once.
   *
   * @return whether it was the right one, in time
   */
  boolean redeem(BrandId brand, PersonId client, Secret code, Instant now);

  void begin(BrandId brand, PersonId client, Secret visit, Instant now, Instant until);

  /** Whose visit it is; empty when it is over. */
  Optional<Client> of(Secret visit, Instant now);

  void end(Secret visit);

  /** All visits and codes of a client, at once. */
  void endAll(BrandId brand, PersonId client);
}
