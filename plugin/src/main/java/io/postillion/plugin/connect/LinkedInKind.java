package io.postillion.plugin.connect;

import io.postillion.connectors.http.Http;
import io.postillion.connectors.social.linkedin.LinkedIn;
import io.postillion.connectors.social.linkedin.LinkedInSettings;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.ChannelField;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.publish.SocialNetwork;
import io.postillion.plugin.config.PostillionProperties.ChannelProperties;
import java.time.Clock;
import java.util.List;
import java.util.Objects;

/** LinkedIn, as a page or a person. */
public final class LinkedInKind implements NetworkKind {

  private final AccessTokens tokens;
  private final Http http;
  private final Clock clock;

  public LinkedInKind(AccessTokens tokens, Http http, Clock clock) {
    this.tokens = tokens;
    this.http = http;
    this.clock = clock;
  }

  @Override
  public String word() {
    return "linkedin";
  }

  @Override
  public boolean isForTheDesk() {
    return tokens.areGranted(word());
  }

  @Override
  public List<ChannelField> fields() {
    return List.of(ChannelField.text("author"));
  }

  @Override
  public SocialNetwork connect(BrandId brand, ChannelId channel, ChannelProperties settings) {
    String owner = "Channel " + channel;
    return new LinkedIn(
        channel,
        new LinkedInSettings(
            Objects.requireNonNullElse(settings.url(), LinkedInSettings.API),
            Setting.need(owner, "author", settings.author()),
            Objects.requireNonNullElse(settings.version(), LinkedInSettings.VERSION),
            Objects.requireNonNullElse(settings.postsPerDay(), LinkedInSettings.MOST_PER_DAY)),
        tokens.of(brand, channel, word(), settings.token()),
        http,
        clock);
  }
}
