package io.postillion.plugin.desk.board;

import io.postillion.core.post.PostId;
import io.postillion.core.post.Schedule;
import io.postillion.plugin.desk.frame.UnreadableTimeException;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;

/**
 * How the move of one post is taken back, as a form carries it.
 *
 * @param back where the post was
 * @param shown where it is now; one that somebody moved since is left where it is
 */
record Undo(String post, String back, String zone, String shown) implements Serializable {

  static Undo of(PostId post, Schedule was, Schedule now) {
    return new Undo(post.toString(), was.at().toString(), was.zone().getId(), now.at().toString());
  }

  /** In one field of a form. */
  public String field() {
    return String.join(" ", post, back, zone, shown);
  }

  /**
   * @throws UnreadableTimeException when it is not what we wrote
   */
  static Undo of(String field) {
    String[] parts = field.split(" ", -1);
    if (parts.length != 4) {
      throw new UnreadableTimeException(field, new IllegalArgumentException("four parts"));
    }
    return new Undo(parts[0], parts[1], parts[2], parts[3]);
  }

  /**
   * @throws UnreadableTimeException when it is not what we wrote
   */
  PostId id() {
    try {
      return PostId.of(post);
    } catch (IllegalArgumentException malformed) {
      throw new UnreadableTimeException(post, malformed);
    }
  }

  /**
   * @throws UnreadableTimeException when that is no moment in a zone
   */
  Schedule before() {
    try {
      return new Schedule(Instant.parse(back), ZoneId.of(zone));
    } catch (DateTimeException unreadable) {
      throw new UnreadableTimeException(back, unreadable);
    }
  }
}
