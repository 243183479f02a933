package io.postillion.core.testing;

import io.postillion.core.Secret;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.ChannelBook;
import io.postillion.core.brand.ChannelEntry;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.post.PostId;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Channels that were set at the desk; they are channels of the world, too. */
public final class MemoryChannelBook implements ChannelBook {

  private final MemoryChannels channels;
  private final Map<ChannelId, ChannelEntry> entries = new LinkedHashMap<>();
  private final Map<ChannelId, Secret> secrets = new HashMap<>();

  public MemoryChannelBook(MemoryChannels channels) {
    this.channels = channels;
  }

  @Override
  public Optional<ChannelEntry> find(ChannelId id) {
    return Optional.ofNullable(entries.get(id));
  }

  @Override
  public List<ChannelEntry> of(BrandId brand) {
    return entries.values().stream().filter(entry -> entry.brand().equals(brand)).toList();
  }

  @Override
  public Optional<Secret> secret(BrandId brand, ChannelId id) {
    return Optional.ofNullable(secrets.get(id));
  }

  @Override
  public boolean insert(ChannelEntry entry, @Nullable Secret secret) {
    if (channels.find(entry.brand(), entry.id()).isPresent()) {
      return false;
    }
    channels.add(entry.channel());
    put(entry, secret);
    return true;
  }

  private void put(ChannelEntry entry, @Nullable Secret secret) {
    entries.put(entry.id(), entry);
    if (secret != null) {
      secrets.put(entry.id(), secret);
    }
  }

  @Override
  public boolean renew(ChannelEntry entry, Secret secret) {
    if (!entry.equals(entries.get(entry.id()))) {
      return false;
    }
    put(
        new ChannelEntry(
            entry.id(),
            entry.brand(),
            entry.network(),
            entry.name(),
            entry.account(),
            entry.settings(),
            entry.remoteId(),
            entry.version() + 1),
        secret);
    return true;
  }

  @Override
  public boolean hold(BrandId brand, ChannelId id) {
    return entries.containsKey(id);
  }

  @Override
  public List<PostId> unfinished(BrandId brand, ChannelId id) {
    return List.of();
  }

  @Override
  public boolean remove(BrandId brand, ChannelId id, boolean stillUsed, Instant at) {
    secrets.remove(id);
    return entries.remove(id) != null;
  }
}
