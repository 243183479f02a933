package io.postillion.plugin.security;

import io.postillion.core.people.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps tokens by their hash. */
public interface ApiTokens {

  void insert(ApiToken token);

  Optional<ApiToken> byHash(String sha256);

  /** The newest first. */
  List<ApiToken> of(PersonId person);

  /**
   * @return false when the person has no such token
   */
  boolean delete(PersonId person, UUID id);
}
