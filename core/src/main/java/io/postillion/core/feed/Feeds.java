package io.postillion.core.feed;

import io.postillion.core.Secret;
import io.postillion.core.brand.BrandId;
import io.postillion.core.people.PersonId;
import java.util.Optional;

/** The feeds that were given out; what opens them is kept as a hash only. */
public interface Feeds {

  /** A person has one of a brand: what opened an earlier one opens nothing any more. */
  void give(Feed feed, Secret token);

  Optional<Feed> of(BrandId brand, PersonId person);

  /**
   * @return empty when there is none, or its person has left the brand or cannot log in any more
   */
  Optional<Feed> find(Secret token);

  /**
   * @return false when there was none
   */
  boolean revoke(BrandId brand, PersonId person);
}
