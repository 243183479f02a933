package io.postillion.core.brand;

import io.postillion.core.NotFoundException;
import java.util.List;
import java.util.Optional;

/** The channels of the brands. */
public interface Channels {

  Optional<Channel> find(BrandId brand, ChannelId id);

  /** All channels of the brand, by name. */
  List<Channel> of(BrandId brand);

  /** Stores how the channel is doing. */
  void update(BrandId brand, ChannelId id, Connection connection);

  /**
   * @throws NotFoundException when the brand has no such channel
   */
  default Channel get(BrandId brand, ChannelId id) {
    return find(brand, id).orElseThrow(() -> new NotFoundException("channel", id));
  }
}
