package io.postillion.plugin.desk.posts;

import io.postillion.core.NotFoundException;
import io.postillion.core.brand.ChannelId;
import java.util.Map;

/** What a person typed for a new post; what is missing is empty. */
record NewPost(String channel, String text, String at, String zone) {

  static NewPost of(Map<String, String> form) {
    return new NewPost(
        form.getOrDefault("channel", ""),
        form.getOrDefault("text", ""),
        form.getOrDefault("at", ""),
        form.getOrDefault("zone", ""));
  }

  /**
   * @throws NotFoundException when no channel can have that name
   */
  ChannelId channelId() {
    try {
      return new ChannelId(channel);
    } catch (IllegalArgumentException malformed) {
      throw new NotFoundException("channel", channel);
    }
  }
}
