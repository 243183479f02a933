package io.postillion.plugin.desk.posts;

import io.postillion.core.NotFoundException;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.ideas.IdeaId;
import java.util.Map;
import java.util.Optional;

/**
 * What a person typed for a new post; what is missing is empty.
 *
 * @param idea the id of the one they write from
 * @param campaign the id of the one it is to belong to
 */
record NewPost(String channel, String text, String at, String zone, String idea, String campaign) {

  static NewPost of(Map<String, String> form) {
    return new NewPost(
        form.getOrDefault("channel", ""),
        form.getOrDefault("text", ""),
        form.getOrDefault("at", ""),
        form.getOrDefault("zone", ""),
        form.getOrDefault("idea", ""),
        form.getOrDefault("campaign", ""));
  }

  /** The one they write from, if the address names one. */
  Optional<IdeaId> ideaId() {
    try {
      return idea.isBlank() ? Optional.empty() : Optional.of(IdeaId.of(idea));
    } catch (IllegalArgumentException malformed) {
      throw new NotFoundException("idea", idea);
    }
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
