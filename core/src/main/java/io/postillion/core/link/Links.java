package io.postillion.core.link;

import io.postillion.core.Secret;
import io.postillion.core.brand.BrandId;
import io.postillion.core.people.PersonId;
import io.postillion.core.post.PostId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The links that were given out; what opens them is kept as a hash only. */
public interface Links {

  /** The store refuses it unless the revision belongs to the post and has that seal. */
  void insert(Link link, Secret token);

  /** Also one that is over. */
  Optional<Link> find(Secret token);

  /** Those that show a revision of the post, oldest first. */
  List<Link> of(BrandId brand, PostId post);

  /** Its person has it before them. */
  void opened(BrandId brand, LinkId id, Instant at);

  /**
   * @return false when the brand has no such link, or it was revoked before
   */
  boolean revoke(BrandId brand, LinkId id, Instant at);

  /**
   * All of one person.
   *
   * @return how many were good until now
   */
  int revoke(BrandId brand, PersonId person, Instant at);
}
