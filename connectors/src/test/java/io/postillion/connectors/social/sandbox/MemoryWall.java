package io.postillion.connectors.social.sandbox;

import io.postillion.core.brand.ChannelId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A wall in memory. */
final class MemoryWall implements SandboxWall {

  private final List<SandboxPost> posts = new ArrayList<>();

  void clear() {
    posts.clear();
  }

  @Override
  public boolean put(SandboxPost post) {
    return find(post.channel(), post.key()).isEmpty() && posts.add(post);
  }

  @Override
  public Optional<SandboxPost> find(ChannelId channel, String key) {
    return posts.stream()
        .filter(post -> post.channel().equals(channel) && post.key().equals(key))
        .findFirst();
  }

  @Override
  public List<SandboxPost> newest(ChannelId channel, int limit) {
    return posts.stream().filter(post -> post.channel().equals(channel)).limit(limit).toList();
  }
}
