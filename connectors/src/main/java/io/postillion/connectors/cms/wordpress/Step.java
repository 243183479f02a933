package io.postillion.connectors.cms.wordpress;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One question of a sweep. It goes on by time and not by page number, for pages shift when a post
 * is edited or withdrawn meanwhile. WordPress's times are whole seconds and "after" excludes: so
 * the last second of a page is always asked for again. Only where more posts than a page has share
 * one second are there pages, by id.
 *
 * @param after exclusive
 * @param page 0: everything after; from 1: this page of the one second that follows
 */
record Step(Order order, Instant after, int page) {

  static final int PAGE = 50;

  /** Everything since then, once more with what the overlap repeats. */
  static Step from(Order order, Instant seen) {
    Instant after = seen.minus(order.overlap);
    return new Step(order, after.isBefore(Instant.EPOCH) ? Instant.EPOCH : after, 0);
  }

  /**
   * @param since nothing published earlier is of interest
   */
  Map<String, String> query(Instant since) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("status", "publish");
    query.put(Order.PUBLISHED.after, since.toString());
    query.put(order.after, later(after, order == Order.PUBLISHED ? since : after).toString());
    if (page > 0) {
      query.put(order.before, after.plusSeconds(2).toString());
      query.put("page", Integer.toString(page));
    }
    query.put("orderby", page > 0 ? "id" : order.orderBy);
    query.put("order", "asc");
    query.put("per_page", Integer.toString(PAGE));
    query.put("_fields", "id,date_gmt,modified_gmt");
    return query;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /** What to ask next in this order; null when everything was seen. */
  @Nullable Step next(Listing listing) {
    if (page > 0) {
      return listing.pages() > page
          ? new Step(order, after, page + 1)
          : new Step(order, after.plusSeconds(1), 0);
    }
    if (listing.pages() <= 1 || listing.entries().isEmpty()) {
      return null;
    }
    Instant last = listing.entries().get(listing.entries().size() - 1).at(order);
    Instant again = last.minusSeconds(1);
    return new Step(order, again, again.isAfter(after) ? 0 : 1);
  }
}
