package io.postillion.processes.engine;

import java.util.List;

/** What code and models call by the same name. */
final class Names {

  static final String ARTICLE_PROCESS = "article-to-posts";
  static final String POST_PROCESS = "post";
  static final String MEASURE_PROCESS = "measure-post";

  static final String BRAND = "brandId";
  static final String ARTICLE = "articleId";
  static final String POST = "postId";

  static final String DECISION = "decision";
  static final String COMMENT = "comment";
  static final String VOTES_FOR = "votesFor";
  static final String VOTES_AGAINST = "votesAgainst";
  static final String NOT_BY = "notBy";
  static final String REASON = "approvalReason";
  static final String ANSWER = "answer";

  /** Within what time a post is to be approved. */
  static final String WITHIN = "approveWithin";

  /** Where nobody says within what time. */
  static final String EVER = "P10Y";

  /** The timer of the post's process that ends a review. */
  static final String EXPIRY = "Catch_Expired";

  /** The timers that end an approval without an answer. */
  static final List<String> ENDS = List.of(EXPIRY, "Catch_TooLong");

  static final String POST_EDITED = "post-edited";
  static final String POST_RESCHEDULED = "post-rescheduled";
  static final String POST_CANCELLED = "post-cancelled";

  private Names() {}
}
