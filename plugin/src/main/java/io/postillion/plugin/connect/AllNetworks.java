package io.postillion.plugin.connect;

import io.postillion.core.NotFoundException;
import io.postillion.core.brand.ChannelBook;
import io.postillion.core.brand.ChannelEntry;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.brand.ChannelMaker;
import io.postillion.core.failure.Unauthorised;
import io.postillion.core.publish.NetworkConnections;
import io.postillion.core.publish.SocialNetwork;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The channels of the configuration, and those that people set at the desk, on whichever node. The
 * configuration wins. What was set of a channel never changes but for its credential, so each is
 * connected once for each version of its entry, which is looked up every time.
 */
public final class AllNetworks implements NetworkConnections {

  private record Made(int version, SocialNetwork network) {

    Made orNewer(Made other) {
      return other.version > version ? other : this;
    }
  }

  private final ConfiguredConnections configured;
  private final ChannelBook book;
  private final ChannelMaker maker;
  private final Map<ChannelId, Made> made = new ConcurrentHashMap<>();

  public AllNetworks(ConfiguredConnections configured, ChannelBook book, ChannelMaker maker) {
    this.configured = configured;
    this.book = book;
    this.maker = maker;
  }

  @Override
  public SocialNetwork to(ChannelId channel) {
    if (configured.know(channel)) {
      return configured.to(channel);
    }
    ChannelEntry entry =
        book.find(channel).orElseThrow(() -> new NotFoundException("channel", channel));
    Made known = made.get(channel);
    return known != null && known.version() == entry.version()
        ? known.network()
        : made.merge(channel, new Made(entry.version(), make(entry)), Made::orNewer).network();
  }

  private SocialNetwork make(ChannelEntry entry) {
    try {
      return maker.make(entry, book.secret(entry.brand(), entry.id()).orElse(null));
    } catch (IllegalArgumentException | Unauthorised e) {
      return new UnreadyNetwork(String.valueOf(e.getMessage()));
    }
  }
}
