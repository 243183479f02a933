package io.postillion.plugin.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import io.postillion.connectors.http.Http;
import io.postillion.connectors.http.HttpSettings;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.brand.Grants;
import io.postillion.core.publish.Pace;
import io.postillion.core.publish.SocialNetwork;
import io.postillion.plugin.config.InstallationKey;
import io.postillion.plugin.config.PostillionProperties;
import io.postillion.plugin.config.PostillionProperties.ChannelProperties;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class NetworkKindsTest {

  private static final Http HTTP = new Http(HttpSettings.defaults());

  /** No apps are registered. */
  private final AccessTokens tokens =
      new AccessTokens(
          new OAuthApps(
              new Binder(new MapConfigurationPropertySource())
                  .bindOrCreate("postillion", PostillionProperties.class),
              InstallationKey.of(null)),
          mock(Grants.class),
          HTTP,
          Clock.systemUTC());

  private final NetworkKind x = new XKind(tokens, HTTP, Clock.systemUTC());
  private final NetworkKind linkedIn = new LinkedInKind(tokens, HTTP, Clock.systemUTC());

  @Test
  void x_needs_a_token_only() {
    SocialNetwork network = connect(x, Map.of("token", "secret"));

    assertThat(network.limits().visible().max()).isEqualTo(280);
    assertThat(network.pace().windows()).contains(new Pace.Window(10_000, Duration.ofDays(1)));
    assertThatThrownBy(() -> connect(x, Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("acme-news")
        .hasMessageContaining("'token'");
  }

  @Test
  void linked_in_needs_a_token_and_an_author() {
    String page = "urn:li:organization:42";

    assertThat(connect(linkedIn, Map.of("token", "secret", "author", page)).limits().maxMedia())
        .isEqualTo(20);
    assertThatThrownBy(() -> connect(linkedIn, Map.of("token", "secret")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'author'");
    assertThatThrownBy(() -> connect(linkedIn, Map.of("author", page)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'token'");
  }

  @Test
  void posts_per_day_can_be_fewer_than_the_network_takes() {
    assertThat(connect(x, Map.of("token", "secret", "posts-per-day", "12")).pace().windows())
        .contains(new Pace.Window(12, Duration.ofDays(1)));
  }

  private static SocialNetwork connect(NetworkKind kind, Map<String, String> settings) {
    MapConfigurationPropertySource source = new MapConfigurationPropertySource();
    source.put("channel.network", kind.word());
    settings.forEach((name, value) -> source.put("channel." + name, value));
    return kind.connect(
        new BrandId("acme"),
        new ChannelId("acme-news"),
        new Binder(source).bind("channel", ChannelProperties.class).get());
  }
}
