package io.postillion.plugin.connect;

import io.postillion.core.NotFoundException;
import io.postillion.core.brand.ChannelBook;
import io.postillion.core.brand.ChannelEntry;
import io.postillion.core.brand.ChannelField;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.brand.ChannelMaker;
import io.postillion.core.publish.NetworkConnections;
import io.postillion.core.publish.SocialNetwork;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The channels of the configuration, and those that people set at the desk, on whichever node. The
 * configuration wins. What was set of a channel never changes, so each is connected once; but for a
 * credential, which a {@link TypedNetwork} follows.
 */
public final class AllNetworks implements NetworkConnections {

  private final ConfiguredConnections configured;
  private final ChannelBook book;
  private final ChannelMaker maker;
  private final Map<ChannelId, SocialNetwork> made = new ConcurrentHashMap<>();

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
    SocialNetwork known = made.get(channel);
    if (known != null) {
      return known;
    }
    SocialNetwork mine = make(channel);
    SocialNetwork before = made.putIfAbsent(channel, mine);
    return before == null ? mine : before;
  }

  private SocialNetwork make(ChannelId channel) {
    ChannelEntry entry =
        book.find(channel).orElseThrow(() -> new NotFoundException("channel", channel));
    if (maker.fields(entry.network()).stream().anyMatch(ChannelField::isSecret)) {
      return new TypedNetwork(entry, book, maker);
    }
    try {
      return maker.make(entry, null);
    } catch (IllegalArgumentException e) {
      return new UnreadyNetwork(String.valueOf(e.getMessage()));
    }
  }
}
