package io.postillion.plugin.desk.memory;

import io.postillion.core.Secret;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.ChannelBook;
import io.postillion.core.brand.ChannelEntry;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostFilter;
import io.postillion.core.post.PostId;
import io.postillion.core.post.Posts;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

final class MemoryChannelBook implements ChannelBook {

  private final MemoryChannels channels;
  private final Posts posts;
  private final Map<ChannelId, ChannelEntry> entries = new LinkedHashMap<>();
  private final Map<ChannelId, Secret> secrets = new HashMap<>();
  private final Set<ChannelId> removed = new HashSet<>();

  MemoryChannelBook(MemoryChannels channels, Posts posts) {
    this.channels = channels;
    this.posts = posts;
  }

  @Override
  public Optional<ChannelEntry> find(ChannelId id) {
    return Optional.ofNullable(entries.get(id));
  }

  @Override
  public List<ChannelEntry> of(BrandId brand) {
    return entries.values().stream()
        .filter(entry -> entry.brand().equals(brand) && !removed.contains(entry.id()))
        .toList();
  }

  @Override
  public Optional<Secret> secret(BrandId brand, ChannelId id) {
    return Optional.ofNullable(secrets.get(id));
  }

  @Override
  public boolean renew(ChannelEntry entry, Secret secret) {
    if (!entry.equals(entries.get(entry.id()))) {
      return false;
    }
    secrets.put(entry.id(), secret);
    entries.put(
        entry.id(),
        new ChannelEntry(
            entry.id(),
            entry.brand(),
            entry.network(),
            entry.name(),
            entry.account(),
            entry.settings(),
            entry.remoteId(),
            entry.version() + 1));
    return true;
  }

  @Override
  public boolean insert(ChannelEntry entry, @Nullable Secret secret) {
    if (channels.find(entry.brand(), entry.id()).isPresent()) {
      return false;
    }
    entries.put(entry.id(), entry);
    if (secret != null) {
      secrets.put(entry.id(), secret);
    }
    channels.put(entry.channel());
    return true;
  }

  @Override
  public boolean hold(BrandId brand, ChannelId id) {
    return of(brand).stream().anyMatch(entry -> entry.id().equals(id));
  }

  @Override
  public List<PostId> unfinished(BrandId brand, ChannelId id) {
    return posts.list(brand, new PostFilter(null, id, null, null, 100, 0)).stream()
        .filter(post -> !post.status().isFinal())
        .map(Post::id)
        .toList();
  }

  @Override
  public boolean remove(BrandId brand, ChannelId id, boolean stillUsed, Instant at) {
    boolean known = hold(brand, id) && removed.add(id);
    secrets.remove(id);
    if (known && !stillUsed) {
      channels.unlist(id);
    }
    return known;
  }
}
