package io.postillion.core.brand;

import java.util.Locale;
import java.util.Map;

/**
 * What somebody set of a channel at the desk. It stays as it is as long as there is the channel,
 * but for its credential, which is kept apart and can be typed anew.
 *
 * @param network the kind of network, e.g. {@code sandbox}
 * @param account as people know it
 * @param settings by the names of the network's {@link ChannelField}s, also what is usual
 * @param remoteId the network's own for the account; empty where no credential is typed
 * @param version counted from 1 with every credential, and with the end of the last one
 */
public record ChannelEntry(
    ChannelId id,
    BrandId brand,
    String network,
    String name,
    String account,
    Map<String, String> settings,
    String remoteId,
    int version) {

  public ChannelEntry {
    settings = Map.copyOf(settings);
  }

  /** One that nobody used yet. */
  public Channel channel() {
    return new Channel(id, brand, network, name, account, Connection.NEW);
  }

  /** The same for two channels with one account. */
  public String accountKey() {
    return network + " " + (remoteId.isEmpty() ? folded(account) : remoteId);
  }

  static String folded(String account) {
    return account.strip().toLowerCase(Locale.ROOT).replaceFirst("^@", "");
  }

  ChannelEntry at(ChannelId other) {
    return new ChannelEntry(other, brand, network, name, account, settings, remoteId, version);
  }

  ChannelEntry reaching(String known, String id) {
    return new ChannelEntry(this.id, brand, network, name, known, settings, id, version);
  }
}
