package io.postillion.plugin.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.connectors.http.Http;
import io.postillion.connectors.http.HttpSettings;
import io.postillion.connectors.social.oauth.KeptToken;
import io.postillion.core.Secret;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Channel;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.brand.Connection;
import io.postillion.core.brand.Grant;
import io.postillion.core.brand.Grants;
import io.postillion.plugin.config.InstallationKey;
import io.postillion.plugin.config.PostillionProperties;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class OAuthAppsTest {

  private static final BrandId ACME = new BrandId("acme");
  private static final InstallationKey KEY =
      InstallationKey.of("MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=");

  private final Map<String, String> settings =
      new HashMap<>(
          Map.of(
              "postillion.oauth.x.client-id", "app-1",
              "postillion.oauth.x.client-secret", "planted",
              "postillion.brands.acme.name", "Acme",
              "postillion.brands.acme.channels.acme-x.network", "x",
              "postillion.brands.acme.channels.acme-own.network", "x",
              "postillion.brands.acme.channels.acme-own.token", "t-1"));

  private OAuthApps apps() {
    return apps(KEY);
  }

  private OAuthApps apps(InstallationKey key) {
    return new OAuthApps(
        new Binder(new MapConfigurationPropertySource(settings))
            .bind("postillion", PostillionProperties.class)
            .get(),
        key);
  }

  private AccessTokens tokens() {
    return new AccessTokens(
        apps(), new NoGrants(), new Http(HttpSettings.defaults()), Clock.systemUTC());
  }

  private static Channel channel(String id, String network) {
    return new Channel(new ChannelId(id), ACME, network, id, "@acme", Connection.NEW);
  }

  @Test
  void people_connect_the_channels_of_a_network_with_an_app_that_have_no_token() {
    assertThat(apps().of(channel("acme-x", "x"))).isPresent();
    assertThat(apps().of(channel("acme-own", "x"))).isEmpty();
    assertThat(apps().of(channel("acme-threads", "threads"))).isEmpty();
  }

  @Test
  void a_token_in_the_settings_is_used_as_it_is() {
    assertThat(tokens().of(ACME, new ChannelId("acme-own"), "x", "t-1").current())
        .isEqualTo(Secret.of("t-1"));
    assertThat(tokens().of(ACME, new ChannelId("acme-x"), "x", null)).isInstanceOf(KeptToken.class);
  }

  @Test
  void a_channel_with_neither_token_nor_app_is_named_with_the_remedy() {
    AccessTokens tokens = tokens();

    assertThatThrownBy(() -> tokens.of(ACME, new ChannelId("acme-threads"), "threads", null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("acme-threads")
        .hasMessageContaining("postillion.oauth.threads");
    assertThatThrownBy(() -> tokens.of(ACME, new ChannelId("acme-x"), "x", " "))
        .hasMessageContaining("'token'");
  }

  @Test
  void an_app_that_is_not_complete_or_of_an_unknown_network_stops_the_start() {
    settings.put("postillion.oauth.myspace.client-id", "app-2");
    settings.put("postillion.oauth.myspace.client-secret", "planted");
    assertThatThrownBy(this::apps).hasMessageContaining("not for 'myspace'");

    settings.keySet().removeIf(name -> name.contains("myspace") || name.endsWith("secret"));
    assertThatThrownBy(this::apps)
        .hasMessageContaining("postillion.oauth.x")
        .hasMessageContaining("client-secret");
  }

  @Test
  void without_a_key_no_app_starts() {
    assertThatThrownBy(() -> apps(InstallationKey.of(null)))
        .hasMessage("Set postillion.secret-key; ./postillion key prints one.");

    settings.keySet().removeIf(name -> name.contains(".oauth."));
    assertThat(apps(InstallationKey.of(null)).of("x")).isEmpty();
  }

  private static final class NoGrants implements Grants {

    @Override
    public Optional<Kept> find(BrandId brand, ChannelId channel) {
      return Optional.empty();
    }

    @Override
    public List<Standing> of(BrandId brand) {
      return List.of();
    }

    @Override
    public OptionalLong lease(BrandId brand, ChannelId channel, long version, Duration length) {
      return OptionalLong.empty();
    }

    @Override
    public boolean renewed(BrandId brand, ChannelId channel, long version, Grant grant) {
      return false;
    }

    @Override
    public void connect(BrandId brand, ChannelId channel, Grant grant) {
      throw new UnsupportedOperationException("Nobody connects here");
    }
  }
}
