package io.postillion.connectors.cms.feed;

import io.postillion.connectors.cms.text.CleanText;
import io.postillion.connectors.http.Answer;
import io.postillion.connectors.http.Call;
import io.postillion.connectors.http.Http;
import io.postillion.connectors.http.HttpFailures;
import io.postillion.core.content.Cms;
import io.postillion.core.content.CmsItem;
import io.postillion.core.content.SourceId;
import io.postillion.core.failure.Rejected;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One RSS, Atom or JSON feed. A feed is a window of the newest items: what has left it cannot be
 * told from what was withdrawn, so {@link #item} knows only what is in it.
 */
public final class FeedCms implements Cms {

  private static final String ACCEPT =
      "application/feed+json, application/atom+xml, application/rss+xml, application/xml;q=0.9, "
          + "application/json;q=0.9, */*;q=0.5";

  private final String who;
  private final FeedSettings settings;
  private final Http http;
  private final HttpFailures failures;
  private final Clock clock;

  public FeedCms(SourceId source, FeedSettings settings, Http http, Clock clock) {
    this.who = "Source %s (feed at %s)".formatted(source, settings.feed().getHost());
    this.settings = settings;
    this.http = http;
    this.failures = new HttpFailures(who, clock);
    this.clock = clock;
  }

  @Override
  public Changes changes(@Nullable String cursor) {
    FeedCursor from = FeedCursor.of(cursor, settings.feed());
    boolean first = from.next() == null;
    Answer answer = http.send(first ? conditional(from) : call(from.page()));
    if (first && answer.status() == 304) {
      return new Changes(List.of(), from.toString(), false, List.of());
    }
    Feed feed = read(from.page(), answer);
    Instant now = clock.instant();
    List<CmsItem> items = items(feed, now);
    boolean complete = feed.skipped().isEmpty() && items.size() == feed.entries().size();
    FeedCursor to = from.after(feed.next(), first ? marks(answer) : from, complete);
    return new Changes(items, to.toString(), to.next() != null, feed.skipped());
  }

  private List<CmsItem> items(Feed feed, Instant now) {
    return feed.entries().stream()
        .filter(entry -> entry.isPublic(now))
        .map(entry -> entry.item(settings.feed(), now))
        .sorted(Comparator.comparing(CmsItem::modifiedAt))
        .toList();
  }

  @Override
  public Optional<CmsItem> item(String externalId) {
    Instant now = clock.instant();
    return read(settings.feed(), http.send(call(settings.feed()))).entries().stream()
        .filter(entry -> entry.externalId().equals(externalId) && entry.isPublic(now))
        .findFirst()
        .map(entry -> entry.item(settings.feed(), now));
  }

  @Override
  public String test() {
    Feed feed = read(settings.feed(), http.send(call(settings.feed())));
    return "The feed “%s” with %d items."
        .formatted(CleanText.line(feed.title()), feed.entries().size());
  }

  private static Call call(URI page) {
    return Call.get(page).with("Accept", ACCEPT);
  }

  private static Call conditional(FeedCursor from) {
    Call call = call(from.page());
    if (from.etag() != null) {
      call = call.with("If-None-Match", from.etag());
    }
    if (from.lastModified() != null) {
      call = call.with("If-Modified-Since", from.lastModified());
    }
    return call;
  }

  private FeedCursor marks(Answer answer) {
    return new FeedCursor(
        settings.feed(),
        answer.header("ETag").orElse(null),
        answer.header("Last-Modified").orElse(null),
        null,
        0);
  }

  private Feed read(URI page, Answer answer) {
    if (answer.status() == 404 || answer.status() == 410) {
      throw new Rejected(
          "%s is not there any more (%d). Correct its address, or remove the source."
              .formatted(who, answer.status()));
    }
    if (!answer.isOk()) {
      throw failures.of(call(page), answer);
    }
    try {
      return FeedReader.read(page, answer, settings.language());
    } catch (NoFeedException e) {
      throw new Rejected("%s %s".formatted(who, e.getMessage()), e);
    }
  }
}
