package io.postillion.plugin.connect;

import io.postillion.connectors.cms.wordpress.WordPressCms;
import io.postillion.connectors.cms.wordpress.WordPressSettings;
import io.postillion.connectors.http.Http;
import io.postillion.core.Secret;
import io.postillion.core.content.Cms;
import io.postillion.core.content.SourceId;
import io.postillion.plugin.config.PostillionProperties.SourceProperties;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** WordPress by its REST API. */
public final class WordPressKind implements CmsKind {

  /** Older articles are left alone unless the configuration says since when. */
  private static final Duration NEWS = Duration.ofDays(30);

  private final Http http;
  private final Clock clock;
  private final Set<String> plainHttpHosts;

  /**
   * @param plainHttpHosts hosts to which a password may travel without encryption
   */
  public WordPressKind(Http http, Clock clock, Set<String> plainHttpHosts) {
    this.http = http;
    this.clock = clock;
    this.plainHttpHosts = Set.copyOf(plainHttpHosts);
  }

  @Override
  public String word() {
    return "wordpress";
  }

  @Override
  public boolean isForTheDesk() {
    return true;
  }

  @Override
  public Cms connect(SourceId source, SourceProperties settings) {
    String owner = "Source " + source;
    return new WordPressCms(
        source,
        new WordPressSettings(
            Setting.need(owner, "url", settings.url()),
            settings.user(),
            settings.password() == null && settings.user() == null
                ? null
                : Secret.of(Setting.need(owner, "password", settings.password())),
            Objects.requireNonNullElse(settings.language(), Locale.ENGLISH),
            settings.plainPermalinks(),
            Objects.requireNonNullElseGet(settings.since(), () -> clock.instant().minus(NEWS)),
            plainHttpHosts),
        http,
        clock);
  }
}
