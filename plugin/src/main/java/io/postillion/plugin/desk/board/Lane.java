package io.postillion.plugin.desk.board;

import io.postillion.core.post.PostStatus;
import java.util.List;

/** A column of the board; each has a message {@code board.<name>} in every locale. */
enum Lane {
  WRITING(PostStatus.DRAFTING, PostStatus.CHANGES_REQUESTED),
  REVIEW(PostStatus.IN_REVIEW),
  TROUBLE(PostStatus.NEEDS_ATTENTION),
  READY(PostStatus.APPROVED, PostStatus.SCHEDULED, PostStatus.PUBLISHING),
  OUT(PostStatus.PUBLISHED);

  private final List<PostStatus> statuses;

  Lane(PostStatus... statuses) {
    this.statuses = List.of(statuses);
  }

  List<PostStatus> statuses() {
    return statuses;
  }

  /** Whether its posts can be moved or dropped. */
  boolean isOpen() {
    return this != OUT;
  }
}
