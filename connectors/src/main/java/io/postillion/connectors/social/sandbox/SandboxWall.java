package io.postillion.connectors.social.sandbox;

import io.postillion.core.brand.ChannelId;
import java.util.List;
import java.util.Optional;

/** Where the sandbox network keeps its posts; a system of its own, as any network is. */
public interface SandboxWall {

  /**
   * @return false when there is a post with this channel and key already; it is left as it is
   */
  boolean put(SandboxPost post);

  Optional<SandboxPost> find(ChannelId channel, String key);

  /** The newest first. */
  List<SandboxPost> newest(ChannelId channel, int limit);
}
