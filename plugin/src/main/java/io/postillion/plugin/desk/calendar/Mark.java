package io.postillion.plugin.desk.calendar;

import io.postillion.core.post.PostStatus;
import java.util.Locale;

/**
 * What a status means for somebody who plans: a sign of its own, so that nobody needs the colour.
 *
 * @param icon of the sign
 */
enum Mark {
  PLANNED("pen"),
  WAITING("hourglass"),
  APPROVED("check"),
  PUBLISHED("plane"),
  FAILED("alert");

  private final String icon;

  Mark(String icon) {
    this.icon = icon;
  }

  public String icon() {
    return icon;
  }

  /** The class of what is marked so. */
  public String css() {
    return "cal-mark--" + name().toLowerCase(Locale.ROOT);
  }

  static Mark of(PostStatus status) {
    return switch (status) {
      case DRAFTING, CHANGES_REQUESTED -> PLANNED;
      case IN_REVIEW -> WAITING;
      case APPROVED, SCHEDULED, PUBLISHING -> APPROVED;
      case PUBLISHED -> PUBLISHED;
      case NEEDS_ATTENTION, REJECTED, CANCELLED, RETRACTED -> FAILED;
    };
  }
}
