package io.postillion.bench.faults;

import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.brand.Grant;
import io.postillion.core.brand.Grants;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * The product's grants, with a shorter lease, which tell when a channel has its new token in hand
 * and not in the database.
 */
final class WatchedGrants implements Grants {

  private static final Duration LEASE = Duration.ofSeconds(2);

  private final Grants real;
  private final Lifeline lifeline;
  private final Supplier<Cast> cast;

  WatchedGrants(Grants real, Lifeline lifeline, Supplier<Cast> cast) {
    this.real = real;
    this.lifeline = lifeline;
    this.cast = cast;
  }

  @Override
  public Optional<Kept> find(BrandId brand, ChannelId channel) {
    return real.find(brand, channel);
  }

  @Override
  public List<Standing> of(BrandId brand) {
    return real.of(brand);
  }

  @Override
  public OptionalLong lease(BrandId brand, ChannelId channel, long version, Duration length) {
    return real.lease(brand, channel, version, LEASE);
  }

  @Override
  public boolean renewed(BrandId brand, ChannelId channel, long version, Grant grant) {
    cast.get().atChannel(Point.TOKEN_UNSAVED, channel.value(), lifeline);
    return real.renewed(brand, channel, version, grant);
  }

  @Override
  public void connect(BrandId brand, ChannelId channel, Grant grant) {
    real.connect(brand, channel, grant);
  }
}
