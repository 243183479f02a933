package io.postillion.connectors.social.oauth;

import io.postillion.connectors.http.Http;
import io.postillion.connectors.http.HttpSettings;
import io.postillion.core.Secret;
import java.net.URI;
import java.util.List;
import java.util.Set;

/** Our app at networks that WireMock plays. */
final class Apps {

  static final String SECRET = "planted app secret";

  static final Http HTTP = new Http(HttpSettings.defaults().allowing(Set.of("localhost")));

  private Apps() {}

  static OAuthProvider at(String base, String network) {
    return OAuthProvider.of(
        network,
        new OAuthApp(
            "app-1",
            Secret.of(SECRET),
            List.of(),
            URI.create(base + "/authorize"),
            URI.create(base + "/token"),
            URI.create(base + "/exchange"),
            URI.create(base + "/refresh"),
            URI.create(base + "/me")));
  }
}
