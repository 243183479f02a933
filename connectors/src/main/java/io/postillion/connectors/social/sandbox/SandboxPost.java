package io.postillion.connectors.social.sandbox;

import io.postillion.core.brand.ChannelId;
import io.postillion.core.post.PostContent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A post on the sandbox network.
 *
 * @param key the publication's id, of a thread's later posts one that is derived from it: the same
 *     key is the same post
 * @param follows the key of the post that it replies to; null when it replies to none
 */
public record SandboxPost(
    ChannelId channel, String key, PostContent content, Instant at, @Nullable String follows) {

  /** One that replies to none. */
  public SandboxPost(ChannelId channel, String key, PostContent content, Instant at) {
    this(channel, key, content, at, null);
  }
}
