package io.postillion.plugin.connect;

import io.postillion.connectors.http.Http;
import io.postillion.connectors.social.AccessToken;
import io.postillion.connectors.social.oauth.KeptToken;
import io.postillion.connectors.social.oauth.OAuthClient;
import io.postillion.connectors.social.oauth.OAuthProvider;
import io.postillion.core.Secret;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.brand.Grants;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** The access token of each channel: the one in its settings, or what a person granted. */
public final class AccessTokens {

  private final OAuthApps apps;
  private final Grants grants;
  private final Http http;
  private final Clock clock;

  public AccessTokens(OAuthApps apps, Grants grants, Http http, Clock clock) {
    this.apps = apps;
    this.grants = grants;
    this.http = http;
    this.clock = clock;
  }

  /** Whether there is an app with which people connect channels of this network. */
  boolean areGranted(String network) {
    return apps.of(network).isPresent();
  }

  /**
   * @param network its word, e.g. {@code x}
   * @param configured null when people connect the channel at the desk
   * @throws IllegalArgumentException when there is neither a token nor an app to connect with
   */
  public AccessToken of(
      BrandId brand, ChannelId channel, String network, @Nullable String configured) {
    if (configured != null) {
      return AccessToken.of(Secret.of(Setting.need("Channel " + channel, "token", configured)));
    }
    OAuthProvider app =
        apps.of(network)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "Channel %s needs the setting 'token', or an app under postillion.oauth.%s with which people connect it. docs/configuration.md shows both."
                            .formatted(channel, network)));
    return new KeptToken(brand, channel, grants, new OAuthClient(app, channel, http, clock), clock);
  }
}
