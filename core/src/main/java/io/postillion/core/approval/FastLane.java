package io.postillion.core.approval;

import io.postillion.core.post.Post;
import io.postillion.core.post.Revision;
import java.time.Instant;

/** What people approved beforehand. */
public interface FastLane {

  /** Nobody approved anything beforehand. */
  FastLane NONE = (post, revision) -> false;

  /** Stands in a vote for the group that was asked. */
  String ASKED = "standing";

  /** Whether a standing approval of a person covers these words of the post now. */
  boolean covers(Post post, Revision revision);

  /** Whether the post is approved by a standing approval that has ended by then. */
  default boolean endsBefore(Post post, Instant due) {
    return false;
  }
}
