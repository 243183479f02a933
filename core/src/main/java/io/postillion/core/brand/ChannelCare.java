package io.postillion.core.brand;

import io.postillion.core.Transactions;
import io.postillion.core.brand.Connection.State;
import io.postillion.core.failure.Failure;
import io.postillion.core.failure.Unauthorised;
import io.postillion.core.flow.Releasing;
import io.postillion.core.people.Person;
import io.postillion.core.people.Role;
import io.postillion.core.publish.NetworkConnections;
import java.time.Clock;

/**
 * Connecting, pausing, resuming and testing channels. Posts that wait for a channel go on as soon
 * as it is well.
 */
public final class ChannelCare {

  private final Channels channels;
  private final NetworkConnections networks;
  private final Grants grants;
  private final Releasing releasing;
  private final Transactions transactions;
  private final Clock clock;

  public ChannelCare(
      Channels channels,
      NetworkConnections networks,
      Grants grants,
      Releasing releasing,
      Transactions transactions,
      Clock clock) {
    this.channels = channels;
    this.networks = networks;
    this.grants = grants;
    this.releasing = releasing;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * What came of connecting a channel.
   *
   * @param released how many posts waited for it and go on
   * @param before the account that it was connected as, when that was another one; else empty
   */
  public record Connected(int released, String before) {}

  /**
   * Keeps what the network granted to a person who connected the channel. What is approved was
   * approved for the account that the channel stood for: with another one it is paused until a
   * person resumes it.
   */
  public Connected connect(Person person, BrandId brand, ChannelId id, Grant grant) {
    person.require(Role.ADMIN, brand);
    String before =
        transactions.in(
            () -> {
              String another = another(brand, id, grant.account());
              grants.connect(brand, id, grant);
              Connection well = now(brand, id).well(clock.instant());
              channels.update(brand, id, another.isEmpty() ? well : well.paused());
              return another;
            });
    return new Connected(release(brand, id), before);
  }

  /**
   * A credential that was typed anew is good.
   *
   * @return how many posts waited for it and go on
   */
  int renewed(Person person, BrandId brand, ChannelId id) {
    person.require(Role.ADMIN, brand);
    channels.update(brand, id, now(brand, id).well(clock.instant()));
    return release(brand, id);
  }

  /** Some networks do not say whose token it is. */
  private String another(BrandId brand, ChannelId id, String account) {
    return grants.of(brand).stream()
        .filter(standing -> standing.channel().equals(id))
        .map(Grants.Standing::account)
        .filter(known -> !known.isEmpty() && !account.isEmpty() && !known.equals(account))
        .findFirst()
        .orElse("");
  }

  public void pause(Person person, BrandId brand, ChannelId id) {
    person.require(Role.ADMIN, brand);
    channels.update(brand, id, channels.get(brand, id).connection().paused());
  }

  public void resume(Person person, BrandId brand, ChannelId id) {
    person.require(Role.ADMIN, brand);
    channels.update(brand, id, channels.get(brand, id).connection().resumed());
    release(brand, id);
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
      release(brand, id);
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

  /** What waits for a channel that a person paused waits on. */
  private int release(BrandId brand, ChannelId id) {
    return now(brand, id).state() == State.PAUSED ? 0 : releasing.release(brand, id);
  }

  /** Read anew: a person may have paused it while the network was thinking. */
  private Connection now(BrandId brand, ChannelId id) {
    return channels.get(brand, id).connection();
  }
}
