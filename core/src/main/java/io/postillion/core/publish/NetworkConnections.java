package io.postillion.core.publish;

import io.postillion.core.brand.ChannelId;

/** The live connections behind the configured channels. */
public interface NetworkConnections {

  /**
   * @throws io.postillion.core.NotFoundException when no such channel is configured
   */
  SocialNetwork to(ChannelId channel);
}
