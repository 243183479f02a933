package io.postillion.connectors.social.oauth;

import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.brand.Grant;
import io.postillion.core.brand.Grants;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The grant of one channel, in the one database of several nodes. */
final class OneGrant implements Grants {

  private final Clock clock;
  private @Nullable Kept kept;
  private @Nullable Instant leaseUntil;
  private boolean away;

  OneGrant(Clock clock) {
    this.clock = clock;
  }

  /** From now on nothing can be stored, or it can again. */
  synchronized void away(boolean isAway) {
    away = isAway;
  }

  synchronized Grant stored() {
    return find(new BrandId("any"), new ChannelId("any")).orElseThrow().grant();
  }

  @Override
  public synchronized Optional<Kept> find(BrandId brand, ChannelId channel) {
    return Optional.ofNullable(kept);
  }

  @Override
  public List<Standing> of(BrandId brand) {
    throw new UnsupportedOperationException("No page here");
  }

  @Override
  public synchronized OptionalLong lease(
      BrandId brand, ChannelId channel, long version, Duration length) {
    boolean free = leaseUntil == null || !leaseUntil.isAfter(clock.instant());
    if (kept == null || kept.version() != version || !free) {
      return OptionalLong.empty();
    }
    kept = new Kept(kept.grant(), version + 1);
    leaseUntil = clock.instant().plus(length);
    return OptionalLong.of(version + 1);
  }

  @Override
  public synchronized boolean renewed(BrandId brand, ChannelId channel, long version, Grant grant) {
    if (away) {
      throw new IllegalStateException("The database is away");
    }
    if (kept == null || kept.version() != version || leaseUntil == null) {
      return false;
    }
    kept = new Kept(grant, version + 1);
    leaseUntil = null;
    return true;
  }

  @Override
  public synchronized void connect(BrandId brand, ChannelId channel, Grant grant) {
    kept = new Kept(grant, kept == null ? 0 : kept.version() + 1);
    leaseUntil = null;
  }
}
