package io.postillion.core.people;

import io.postillion.core.brand.BrandId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link by which somebody chooses a password, once.
 *
 * @param brand whose administrator made it
 * @param person who chooses
 * @param by who made it
 * @param usedAt null while nobody chose
 * @param revokedAt null while it was not taken back
 */
public record Invitation(
    UUID id,
    BrandId brand,
    PersonId person,
    PersonId by,
    Instant createdAt,
    Instant expiresAt,
    @Nullable Instant usedAt,
    @Nullable Instant revokedAt) {

  public boolean isGood(Instant now) {
    return usedAt == null && revokedAt == null && now.isBefore(expiresAt);
  }
}
