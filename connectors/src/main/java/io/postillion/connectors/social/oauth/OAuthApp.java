package io.postillion.connectors.social.oauth;

import io.postillion.core.Secret;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The app that the operator registered with a network. What is null is as the network documents it.
 *
 * @param scopes empty for what publishing needs
 * @param exchangeUri where short-lived tokens are exchanged for long-lived ones
 * @param refreshUri where long-lived tokens are renewed
 * @param accountUri where the network says whose token it is
 */
public record OAuthApp(
    String clientId,
    Secret clientSecret,
    List<String> scopes,
    @Nullable URI authorizeUri,
    @Nullable URI tokenUri,
    @Nullable URI exchangeUri,
    @Nullable URI refreshUri,
    @Nullable URI accountUri) {

  public OAuthApp {
    scopes = List.copyOf(scopes);
  }

  public static OAuthApp of(String clientId, Secret clientSecret) {
    return new OAuthApp(clientId, clientSecret, List.of(), null, null, null, null, null);
  }
}
