package io.postillion.core.brand;

/**
 * What somebody set of a channel at the desk. It stays as it is as long as there is the channel.
 *
 * @param network the kind of network, e.g. {@code sandbox}
 * @param account as people know it
 * @param author as whom LinkedIn posts; empty elsewhere
 */
public record ChannelEntry(
    ChannelId id, BrandId brand, String network, String name, String account, String author) {

  /** One that nobody used yet. */
  public Channel channel() {
    return new Channel(id, brand, network, name, account, Connection.NEW);
  }

  ChannelEntry at(ChannelId other) {
    return new ChannelEntry(other, brand, network, name, account, author);
  }
}
