package io.postillion.core.testing;

import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Channel;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.brand.Channels;
import io.postillion.core.brand.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Channels of all brands. */
public final class MemoryChannels implements Channels {

  private final List<Channel> channels;

  MemoryChannels(MemoryTransactions transactions) {
    channels = transactions.enlist(new ArrayList<>());
  }

  public void add(Channel channel) {
    channels.add(channel);
  }

  @Override
  public Optional<Channel> find(BrandId brand, ChannelId id) {
    return of(brand).stream().filter(channel -> channel.id().equals(id)).findFirst();
  }

  @Override
  public List<Channel> of(BrandId brand) {
    return channels.stream().filter(channel -> channel.brand().equals(brand)).toList();
  }

  @Override
  public void update(BrandId brand, ChannelId id, Connection connection) {
    Channel before = get(brand, id);
    channels.set(channels.indexOf(before), before.with(connection));
  }
}
