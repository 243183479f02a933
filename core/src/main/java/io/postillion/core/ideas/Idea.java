package io.postillion.core.ideas;

import io.postillion.core.brand.ChannelId;
import io.postillion.core.content.ArticleId;
import io.postillion.core.post.Author;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that could be posted. It changes nothing until a person makes use of it.
 *
 * @param hook the angle, as one would say it to a colleague; no post rests on it
 * @param channel null when any will do
 * @param article null when it rests on none
 * @param topic what a person asked about; empty when it was an article
 */
public record Idea(
    IdeaId id,
    Kind kind,
    String hook,
    Reason why,
    @Nullable ChannelId channel,
    @Nullable ArticleId article,
    String topic,
    Author author,
    Instant at,
    Status status) {

  /** What carries it; each has a message {@code idea.<name>} in the desk. */
  public enum Kind {
    QUESTION,
    STORY,
    FIGURE,
    HOW_TO,
    /** Something in the year makes it timely. */
    SEASON,
    /** The calendar has room. */
    GAP
  }

  /** What became of it. */
  public enum Status {
    OPEN,
    USED,
    DROPPED
  }

  Idea withId(IdeaId other) {
    return new Idea(other, kind, hook, why, channel, article, topic, author, at, status);
  }

  public Idea {
    if (hook.isBlank()) {
      throw new IllegalArgumentException("An idea says something");
    }
  }
}
