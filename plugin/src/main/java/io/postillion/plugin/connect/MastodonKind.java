package io.postillion.plugin.connect;

import io.postillion.connectors.http.Http;
import io.postillion.connectors.social.mastodon.Mastodon;
import io.postillion.connectors.social.mastodon.MastodonSettings;
import io.postillion.core.Secret;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.ChannelField;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.publish.SocialNetwork;
import io.postillion.plugin.config.PostillionProperties.ChannelProperties;
import java.time.Clock;
import java.util.List;

/** Mastodon, and servers that speak its API. */
public final class MastodonKind implements NetworkKind {

  private final Http http;
  private final Clock clock;

  public MastodonKind(Http http, Clock clock) {
    this.http = http;
    this.clock = clock;
  }

  @Override
  public String word() {
    return "mastodon";
  }

  @Override
  public boolean isForTheDesk() {
    return true;
  }

  @Override
  public List<ChannelField> fields() {
    return List.of(
        ChannelField.address("url"),
        ChannelField.secret("token"),
        ChannelField.choice("visibility", MastodonSettings.VISIBILITIES));
  }

  @Override
  public SocialNetwork connect(BrandId brand, ChannelId channel, ChannelProperties settings) {
    String owner = "Channel " + channel;
    return new Mastodon(
        channel,
        new MastodonSettings(
            Setting.need(owner, "url", settings.url()),
            Secret.of(Setting.need(owner, "token", settings.token())),
            settings.visibility()),
        http,
        clock);
  }
}
