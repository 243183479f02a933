package io.postillion.connectors.cms.feed;

import io.postillion.connectors.cms.text.WebAddress;
import java.net.URI;
import java.util.Locale;

/**
 * Which feed.
 *
 * @param feed http or https
 * @param language of items when neither they nor the feed say it
 */
public record FeedSettings(URI feed, Locale language) {

  public FeedSettings {
    if (WebAddress.of(feed.toString()).isEmpty()) {
      throw new IllegalArgumentException(
          "The feed '%s' needs a web address in full, beginning with https://".formatted(feed));
    }
  }

  public static FeedSettings of(URI feed) {
    return new FeedSettings(feed, Locale.ENGLISH);
  }

  public FeedSettings in(Locale other) {
    return new FeedSettings(feed, other);
  }
}
