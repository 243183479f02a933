package io.postillion.core.brand;

import io.postillion.core.Secret;
import io.postillion.core.publish.SocialNetwork;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes live connections of the channels that people set at the desk. */
public interface ChannelMaker {

  /** The networks that can be added there. */
  List<String> networks();

  /** The networks that can be set in the configuration alone. */
  List<String> others();

  /** What a network wants to know, in the order in which people are asked. */
  List<ChannelField> fields(String network);

  /**
   * @param secret null where none is typed
   * @throws IllegalArgumentException when it cannot be used like this; the message says why
   * @throws UnencryptedException when the credential would travel where others can read it
   */
  SocialNetwork make(ChannelEntry entry, @Nullable Secret secret);

  /** The credential would travel where others can read it. */
  final class UnencryptedException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public UnencryptedException(String message) {
      super(message);
    }
  }
}
