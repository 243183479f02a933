package io.postillion.connectors.cms.wordpress;

import java.time.Duration;

/**
 * The two ways to ask what is new. Neither suffices: an edit leaves the date of publication alone,
 * and a scheduled post that goes public keeps the time of its last edit, which may be weeks ago
 * ({@code wp_publish_post} writes the status only).
 */
enum Order {

  /**
   * The overlap is longer than the hour that comes twice when summer time ends: WordPress compares
   * in local time, where later posts then look earlier.
   */
  MODIFIED("modified", "modified_after", "modified_before", Duration.ofMinutes(65)),

  /** WordPress publishes scheduled posts when somebody visits, which on small sites may be late. */
  PUBLISHED("date", "after", "before", Duration.ofHours(24));

  final String orderBy;
  final String after;
  final String before;
  final Duration overlap;

  Order(String orderBy, String after, String before, Duration overlap) {
    this.orderBy = orderBy;
    this.after = after;
    this.before = before;
    this.overlap = overlap;
  }
}
