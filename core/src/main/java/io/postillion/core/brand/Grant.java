package io.postillion.core.brand;

import io.postillion.core.Secret;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a network granted to one channel when a person connected it (OAuth 2, RFC 6749).
 *
 * @param refresh what a new access token is got with; null when only a person can renew the grant
 * @param issuedAt when the access token was given
 * @param expiresAt of the access token; null when it does not end
 * @param refreshExpiresAt when refreshing ends; null when it is not known to
 * @param account as people know it; empty when the network did not say
 * @param scope what was granted, in the network's words
 */
public record Grant(
    Secret access,
    @Nullable Secret refresh,
    Instant issuedAt,
    @Nullable Instant expiresAt,
    @Nullable Instant refreshExpiresAt,
    String account,
    String scope) {

  /** Whether a new access token can be had without a person. */
  public boolean isRenewable(Instant now) {
    return refresh != null && (refreshExpiresAt == null || refreshExpiresAt.isAfter(now));
  }

  /** Whether the access token lasts at least this much longer. */
  public boolean lasts(Duration span, Instant now) {
    return expiresAt == null || expiresAt.isAfter(now.plus(span));
  }

  /** The same while it lasts: the network refreshes it no more. */
  public Grant ending() {
    return new Grant(access, null, issuedAt, expiresAt, null, account, scope);
  }

  public Grant knownAs(String name) {
    return new Grant(access, refresh, issuedAt, expiresAt, refreshExpiresAt, name, scope);
  }
}
