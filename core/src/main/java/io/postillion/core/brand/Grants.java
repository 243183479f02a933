package io.postillion.core.brand;

import io.postillion.core.NotFoundException;
import io.postillion.core.failure.Unauthorised;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The grants of the channels, one for each that a person connected. Every change raises the
 * version, so whoever acts on an older one changes nothing.
 */
public interface Grants {

  /**
   * @throws Unauthorised when it is there and cannot be read any more
   */
  Optional<Kept> find(BrandId brand, ChannelId channel);

  /** What is known of all grants of the brand, without the tokens. */
  List<Standing> of(BrandId brand);

  /**
   * Makes the caller the only one who refreshes, on all nodes, until the lease ends by itself or
   * the grant is stored. Refreshers that fail keep it: it is the pause before the next attempt.
   *
   * @param version that the caller found
   * @return the version to store with; empty when somebody else refreshes, or the grant changed
   */
  OptionalLong lease(BrandId brand, ChannelId channel, long version, Duration length);

  /**
   * Stores what the refresher got. It is stored for good when this returns, whatever becomes of the
   * caller's own transaction: the token before it may be used up.
   *
   * @param version that the lease was given
   * @return false when the lease passed to somebody else, or a person reconnected the channel
   */
  boolean renewed(BrandId brand, ChannelId channel, long version, Grant grant);

  /**
   * A person connected the channel: this grant replaces whatever there was.
   *
   * @throws NotFoundException when the brand has no such channel
   */
  void connect(BrandId brand, ChannelId channel, Grant grant);

  /** A grant as it is stored. */
  record Kept(Grant grant, long version) {}

  /**
   * How long a channel stays connected.
   *
   * @param account as people know it; empty when the network did not say
   * @param renews whether it does so by itself
   * @param until when a person has to reconnect it; null when that is not known
   */
  record Standing(ChannelId channel, String account, boolean renews, @Nullable Instant until) {

    public boolean endsWithin(Duration span, Instant now) {
      return until != null && until.isBefore(now.plus(span));
    }
  }
}
