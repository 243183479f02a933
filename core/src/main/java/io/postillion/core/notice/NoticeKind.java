package io.postillion.core.notice;

import io.postillion.core.flow.WorkItem;

/** What people can be told of; each has messages {@code notice.<name>} in every locale. */
public enum NoticeKind {
  /** A review waits. */
  REVIEW,
  /** Changes were asked for. */
  CHANGES,
  /** Something else needs a person. */
  ATTENTION,
  /** A review still waits. */
  REMINDER,
  /** A review waited too long and is now somebody else's business as well. */
  ESCALATION,
  /** A colleague handed a review over. */
  DELEGATED,
  /** Somebody named them in what they said about a post. */
  MENTIONED,
  /** No approval came in time. */
  EXPIRED,
  APPROVED,
  REJECTED,
  PUBLISHED,
  /** The network refused it. */
  REFUSED;

  /** Whether it is about a question that somebody may have answered meanwhile. */
  public boolean asks() {
    return ordinal() <= DELEGATED.ordinal();
  }

  /** Whether it is about a decision that a substitute can take. */
  public boolean isReview() {
    return this == REVIEW || this == REMINDER || this == ESCALATION || this == DELEGATED;
  }

  /** Never kept for a digest; may come in quiet hours if the person says so. */
  public boolean isUrgent() {
    return this == ESCALATION;
  }

  static NoticeKind of(WorkItem.Kind question) {
    return switch (question) {
      case REVIEW_POST -> REVIEW;
      case REVISE_POST -> CHANGES;
      default -> ATTENTION;
    };
  }
}
