package io.postillion.connectors.cms.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * How far a feed was read.
 *
 * @param feed which one: the marks of another are worth nothing
 * @param etag of the last reading that left nothing behind
 * @param lastModified likewise
 * @param next the page to go on with; null when the next reading begins anew
 * @param pages how many were read since the beginning
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FeedCursor(
    URI feed, @Nullable String etag, @Nullable String lastModified, @Nullable URI next, int pages) {

  /** Feeds with more pages than this are archives; what is new stands in front. */
  private static final int MOST_PAGES = 50;

  private static final ObjectMapper JSON = new ObjectMapper();

  static FeedCursor start(URI feed) {
    return new FeedCursor(feed, null, null, null, 0);
  }

  /** A cursor that is not ours, or of another feed, begins anew. */
  static FeedCursor of(@Nullable String text, URI feed) {
    if (text == null) {
      return start(feed);
    }
    try {
      FeedCursor cursor = JSON.readValue(text, FeedCursor.class);
      return feed.equals(cursor.feed()) ? cursor : start(feed);
    } catch (JsonProcessingException e) {
      return start(feed);
    }
  }

  URI page() {
    return next == null ? feed : next;
  }

  /**
   * After a page that names another one; only the same host is asked, and not for ever.
   *
   * @param complete whether all of the page was handed over: if not, the marks are forgotten, so
   *     that the next reading sees it again
   */
  FeedCursor after(@Nullable URI following, FeedCursor marks, boolean complete) {
    boolean goOn =
        following != null
            && feed.getAuthority().equals(following.getAuthority())
            && pages + 1 < MOST_PAGES;
    return new FeedCursor(
        feed,
        complete ? marks.etag() : null,
        complete ? marks.lastModified() : null,
        goOn ? following : null,
        goOn ? pages + 1 : 0);
  }

  @Override
  public String toString() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A cursor is always JSON", e);
    }
  }
}
