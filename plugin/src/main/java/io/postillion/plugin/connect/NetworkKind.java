package io.postillion.plugin.connect;

import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.ChannelField;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.publish.SocialNetwork;
import io.postillion.plugin.config.PostillionProperties.ChannelProperties;
import java.util.List;

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

  /**
   * Whether administrators may add one at the desk: only what reaches nothing but what {@code
   * postillion.http} allows.
   */
  default boolean isForTheDesk() {
    return false;
  }

  /**
   * What administrators are asked for there, in this order: settings of {@link ChannelProperties}
   * by their names. One that is a credential is kept encrypted; before it is, {@link
   * SocialNetwork#reach} says whose it is.
   */
  default List<ChannelField> fields() {
    return List.of();
  }
}
