package io.postillion.connectors.social.sandbox;

import io.postillion.core.brand.ChannelId;
import io.postillion.core.post.PostContent;
import java.time.Instant;

/**
 * A post on the sandbox network.
 *
 * @param key the publication's id: the same key is the same post
 */
public record SandboxPost(ChannelId channel, String key, PostContent content, Instant at) {}
