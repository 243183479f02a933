package io.postillion.plugin.connect;

import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.publish.SocialNetwork;
import io.postillion.plugin.config.PostillionProperties.ChannelProperties;

/**
 * A kind of network that can be configured; a bean of this type is all that a new one needs here.
 */
public interface NetworkKind {

  /** The word in {@code postillion.brands.<brand>.channels.<channel>.network}. */
  String word();

  /**
   * @throws IllegalArgumentException when a setting is missing or wrong; the message names it
   */
  SocialNetwork connect(BrandId brand, ChannelId channel, ChannelProperties settings);

  /** Whether administrators may add one at the desk: only what needs no password or token typed. */
  default boolean isForTheDesk() {
    return false;
  }
}
