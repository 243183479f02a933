package io.postillion.plugin.desk.memory;

import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.ChannelBook;
import io.postillion.core.brand.ChannelEntry;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostFilter;
import io.postillion.core.post.PostId;
import io.postillion.core.post.Posts;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

final class MemoryChannelBook implements ChannelBook {

  private final MemoryChannels channels;
  private final Posts posts;
  private final Map<ChannelId, ChannelEntry> entries = new LinkedHashMap<>();
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
  public boolean insert(ChannelEntry entry) {
    if (channels.find(entry.brand(), entry.id()).isPresent()) {
      return false;
    }
    entries.put(entry.id(), entry);
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
    if (known && !stillUsed) {
      channels.unlist(id);
    }
    return known;
  }
}
