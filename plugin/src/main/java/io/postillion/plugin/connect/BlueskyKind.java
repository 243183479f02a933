package io.postillion.plugin.connect;

import io.postillion.connectors.http.Http;
import io.postillion.connectors.social.bluesky.Bluesky;
import io.postillion.connectors.social.bluesky.BlueskySettings;
import io.postillion.core.Secret;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.ChannelField;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.publish.SocialNetwork;
import io.postillion.plugin.config.PostillionProperties.ChannelProperties;
import java.time.Clock;
import java.util.List;
import java.util.Objects;

/** Bluesky with an app password. */
public final class BlueskyKind implements NetworkKind {

  private final Http http;
  private final Clock clock;

  public BlueskyKind(Http http, Clock clock) {
    this.http = http;
    this.clock = clock;
  }

  @Override
  public String word() {
    return "bluesky";
  }

  @Override
  public boolean isForTheDesk() {
    return true;
  }

  @Override
  public List<ChannelField> fields() {
    return List.of(
        ChannelField.text("user"),
        ChannelField.secret("password"),
        ChannelField.address("url", BlueskySettings.BLUESKY.toString()));
  }

  @Override
  public SocialNetwork connect(BrandId brand, ChannelId channel, ChannelProperties settings) {
    String owner = "Channel " + channel;
    return new Bluesky(
        channel,
        new BlueskySettings(
            Objects.requireNonNullElse(settings.url(), BlueskySettings.BLUESKY),
            Setting.need(owner, "user", settings.user()).replaceFirst("^@", ""),
            Secret.of(Setting.need(owner, "password", settings.password()))),
        http,
        clock);
  }
}
