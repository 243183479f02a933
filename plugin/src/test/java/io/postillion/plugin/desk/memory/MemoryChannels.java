package io.postillion.plugin.desk.memory;

import io.postillion.core.NotFoundException;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Channel;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.brand.Channels;
import io.postillion.core.brand.Connection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

final class MemoryChannels implements Channels {

  private final Map<ChannelId, Channel> channels = new LinkedHashMap<>();
  private final Set<ChannelId> unlisted = new HashSet<>();

  /** It is still found. */
  void unlist(ChannelId id) {
    unlisted.add(id);
  }

  /**
   * @return makes those that are there as they are now
   */
  Runnable keep() {
    Map<ChannelId, Channel> now = Map.copyOf(channels);
    return () -> channels.putAll(now);
  }

  void put(Channel channel) {
    channels.put(channel.id(), channel);
  }

  @Override
  public Optional<Channel> find(BrandId brand, ChannelId id) {
    return Optional.ofNullable(channels.get(id)).filter(channel -> channel.brand().equals(brand));
  }

  @Override
  public List<Channel> of(BrandId brand) {
    return channels.values().stream()
        .filter(channel -> channel.brand().equals(brand) && !unlisted.contains(channel.id()))
        .sorted(Comparator.comparing(Channel::name))
        .toList();
  }

  @Override
  public void update(BrandId brand, ChannelId id, Connection connection) {
    put(find(brand, id).orElseThrow(() -> new NotFoundException("channel", id)).with(connection));
  }
}
