package io.postillion.core.brand;

import io.postillion.core.publish.SocialNetwork;
import java.util.List;

/** Makes live connections of the channels that people set at the desk. */
public interface ChannelMaker {

  /** The networks that can be added there: those that need no password or token typed. */
  List<String> networks();

  /** The networks that can be set in the configuration alone. */
  List<String> others();

  /**
   * @throws IllegalArgumentException when it cannot be used like this; the message says why
   */
  SocialNetwork make(ChannelEntry entry);
}
