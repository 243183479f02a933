package io.postillion.plugin.connect;

import io.postillion.connectors.social.oauth.OAuthApp;
import io.postillion.connectors.social.oauth.OAuthProvider;
import io.postillion.core.Secret;
import io.postillion.core.brand.Channel;
import io.postillion.core.brand.ChannelId;
import io.postillion.plugin.config.InstallationKey;
import io.postillion.plugin.config.PostillionProperties;
import io.postillion.plugin.config.PostillionProperties.OAuthProperties;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The apps that were registered with networks, and the channels that people connect with them. */
public final class OAuthApps {

  private final Map<String, OAuthProvider> byNetwork;
  private final Set<ChannelId> withToken;

  /**
   * @throws IllegalArgumentException when an app is for an unknown network or lacks a setting
   * @throws IllegalStateException when there is an app and no key to keep its tokens with
   */
  public OAuthApps(PostillionProperties properties, InstallationKey key) {
    this.byNetwork =
        properties.oauth().entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, app -> provider(app.getKey(), app.getValue())));
    this.withToken =
        properties.brands().values().stream()
            .flatMap(brand -> brand.channels().entrySet().stream())
            .filter(channel -> channel.getValue().token() != null)
            .map(channel -> new ChannelId(channel.getKey()))
            .collect(Collectors.toUnmodifiableSet());
    if (!byNetwork.isEmpty()) {
      key.derive("connect"); // now rather than when the first person comes back with a token
    }
  }

  Optional<OAuthProvider> of(String network) {
    Function<String, OAuthProvider> known = byNetwork::get;
    return Optional.ofNullable(known.apply(network));
  }

  /** Empty for a channel that has a token of its own, or whose network has no app. */
  Optional<OAuthProvider> of(Channel channel) {
    return withToken.contains(channel.id()) ? Optional.empty() : of(channel.network());
  }

  private static OAuthProvider provider(String network, OAuthProperties app) {
    String owner = "postillion.oauth." + network;
    return OAuthProvider.of(
        network,
        new OAuthApp(
            Setting.need(owner, "client-id", app.clientId()),
            Secret.of(Setting.need(owner, "client-secret", app.clientSecret())),
            app.scopes(),
            app.authorizeUrl(),
            app.tokenUrl(),
            app.exchangeUrl(),
            app.refreshUrl(),
            app.accountUrl()));
  }
}
