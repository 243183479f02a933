package io.postillion.plugin.desk.memory;

import io.postillion.core.Secret;
import io.postillion.core.people.Invitation;
import io.postillion.core.people.Invitations;
import io.postillion.core.people.PersonId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

final class MemoryInvitations implements Invitations {

  private final Map<String, Invitation> all = new LinkedHashMap<>();

  @Override
  public void insert(Invitation invitation, Secret token) {
    all.put(token.reveal(), invitation);
  }

  @Override
  public Optional<Invitation> find(Secret token) {
    return Optional.ofNullable(all.get(token.reveal()));
  }

  @Override
  public Optional<Invitation> open(PersonId person, Instant now) {
    return all.values().stream()
        .filter(one -> one.person().equals(person) && one.isGood(now))
        .reduce((earlier, later) -> later);
  }

  @Override
  public void revoke(PersonId person, Instant at) {
    all.replaceAll(
        (token, one) ->
            one.person().equals(person) && one.usedAt() == null && one.revokedAt() == null
                ? over(one, null, at)
                : one);
  }

  @Override
  public boolean use(UUID id, Instant at) {
    boolean good = all.values().stream().anyMatch(one -> one.id().equals(id) && one.isGood(at));
    all.replaceAll((token, one) -> good && one.id().equals(id) ? over(one, at, null) : one);
    return good;
  }

  private static Invitation over(
      Invitation one, @Nullable Instant usedAt, @Nullable Instant revokedAt) {
    return new Invitation(
        one.id(),
        one.brand(),
        one.person(),
        one.by(),
        one.createdAt(),
        one.expiresAt(),
        usedAt,
        revokedAt);
  }
}
