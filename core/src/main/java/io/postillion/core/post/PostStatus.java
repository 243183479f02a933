package io.postillion.core.post;

/** Where a post stands, in the words of the desk. */
public enum PostStatus {
  DRAFTING,
  IN_REVIEW,
  CHANGES_REQUESTED,
  APPROVED,
  SCHEDULED,
  PUBLISHING,
  PUBLISHED,
  NEEDS_ATTENTION,
  REJECTED,
  CANCELLED,
  RETRACTED;

  /** Nothing will happen to it any more by itself. */
  public boolean isFinal() {
    return this == PUBLISHED || this == REJECTED || this == CANCELLED || this == RETRACTED;
  }
}
