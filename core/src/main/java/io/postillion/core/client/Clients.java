package io.postillion.core.client;

import io.postillion.core.brand.BrandId;
import io.postillion.core.people.PersonId;
import io.postillion.core.post.PostId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The outside people of the brands. Each is a person, so that what they decide stays theirs. */
public interface Clients {

  void insert(Client client);

  Optional<Client> find(BrandId brand, PersonId id);

  /** By name, also those who may not come any more. */
  List<Client> of(BrandId brand);

  /** Whether there is somebody who may come and is for this post. */
  default boolean isAnyoneFor(BrandId brand, PostId post) {
    return of(brand).stream().anyMatch(client -> client.isFor(post));
  }

  /** From now on they are for this post too. */
  void admit(BrandId brand, PersonId id, PostId post);

  /**
   * @param at since when they may not come; null lets them come again
   */
  void revoke(BrandId brand, PersonId id, @Nullable Instant at);

  void seen(BrandId brand, PersonId id, Instant at);

  /** The posts on which they decided something. */
  Set<PostId> decided(BrandId brand, PersonId id);
}
