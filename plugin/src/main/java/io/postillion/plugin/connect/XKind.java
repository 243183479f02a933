package io.postillion.plugin.connect;

import io.postillion.connectors.http.Http;
import io.postillion.connectors.social.x.X;
import io.postillion.connectors.social.x.XSettings;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.publish.SocialNetwork;
import io.postillion.plugin.config.PostillionProperties.ChannelProperties;
import java.time.Clock;
import java.util.Objects;

/** X with a user's access token. */
public final class XKind implements NetworkKind {

  private final AccessTokens tokens;
  private final Http http;
  private final Clock clock;

  public XKind(AccessTokens tokens, Http http, Clock clock) {
    this.tokens = tokens;
    this.http = http;
    this.clock = clock;
  }

  @Override
  public String word() {
    return "x";
  }

  @Override
  public boolean isForTheDesk() {
    return tokens.areGranted(word());
  }

  @Override
  public SocialNetwork connect(BrandId brand, ChannelId channel, ChannelProperties settings) {
    return new X(
        channel,
        new XSettings(
            Objects.requireNonNullElse(settings.url(), XSettings.API),
            Objects.requireNonNullElse(settings.postsPerDay(), XSettings.MOST_PER_DAY),
            settings.threads()),
        tokens.of(brand, channel, word(), settings.token()),
        http,
        clock);
  }
}
