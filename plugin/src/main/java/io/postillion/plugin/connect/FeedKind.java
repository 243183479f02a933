package io.postillion.plugin.connect;

import io.postillion.connectors.cms.feed.FeedCms;
import io.postillion.connectors.cms.feed.FeedSettings;
import io.postillion.connectors.http.Http;
import io.postillion.core.content.Cms;
import io.postillion.core.content.SourceId;
import io.postillion.plugin.config.PostillionProperties.SourceProperties;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;

/** RSS, Atom and JSON Feed. */
public final class FeedKind implements CmsKind {

  private final Http http;
  private final Clock clock;

  public FeedKind(Http http, Clock clock) {
    this.http = http;
    this.clock = clock;
  }

  @Override
  public String word() {
    return "feed";
  }

  @Override
  public boolean isForTheDesk() {
    return true;
  }

  @Override
  public Cms connect(SourceId source, SourceProperties settings) {
    return new FeedCms(
        source,
        new FeedSettings(
            Setting.need("Source " + source, "url", settings.url()),
            Objects.requireNonNullElse(settings.language(), Locale.ENGLISH)),
        http,
        clock);
  }
}
