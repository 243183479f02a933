package io.postillion.core.brand;

/**
 * One connected account on a network.
 *
 * @param network the kind of network, e.g. {@code bluesky}
 * @param account the account's name as people know it, e.g. {@code @acme.example}
 */
public record Channel(
    ChannelId id,
    BrandId brand,
    String network,
    String name,
    String account,
    Connection connection) {

  public Channel with(Connection now) {
    return new Channel(id, brand, network, name, account, now);
  }
}
