package io.postillion.core.brand;

import io.postillion.core.failure.Failure;
import io.postillion.core.failure.Unauthorised;
import io.postillion.core.people.Person;
import io.postillion.core.people.Role;
import io.postillion.core.publish.NetworkConnections;
import java.time.Clock;

/** Pausing, resuming and testing channels. */
public final class ChannelCare {

  private final Channels channels;
  private final NetworkConnections networks;
  private final Clock clock;

  public ChannelCare(Channels channels, NetworkConnections networks, Clock clock) {
    this.channels = channels;
    this.networks = networks;
    this.clock = clock;
  }

  public void pause(Person person, BrandId brand, ChannelId id) {
    person.require(Role.ADMIN, brand);
    channels.update(brand, id, channels.get(brand, id).connection().paused());
  }

  public void resume(Person person, BrandId brand, ChannelId id) {
    person.require(Role.ADMIN, brand);
    channels.update(brand, id, channels.get(brand, id).connection().resumed());
  }

  /**
   * Tries the connection and remembers how it went.
   *
   * @return the account that was reached
   * @throws Failure when it was not
   */
  public String test(Person person, BrandId brand, ChannelId id) {
    person.require(Role.ADMIN, brand);
    channels.get(brand, id);
    try {
      String account = networks.to(id).test();
      channels.update(brand, id, now(brand, id).well(clock.instant()));
      return account;
    } catch (Unauthorised failure) {
      channels.update(
          brand,
          id,
          now(brand, id).unauthorised(String.valueOf(failure.getMessage()), clock.instant()));
      throw failure;
    } catch (Failure failure) {
      channels.update(
          brand, id, now(brand, id).failing(String.valueOf(failure.getMessage()), clock.instant()));
      throw failure;
    }
  }

  /** Read anew: a person may have paused it while the network was thinking. */
  private Connection now(BrandId brand, ChannelId id) {
    return channels.get(brand, id).connection();
  }
}
