package io.postillion.plugin.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.failure.Rejected;
import io.postillion.core.post.Media;
import io.postillion.plugin.config.InstallationKey;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureAddressesTest {

  private static final BrandId ACME = new BrandId("acme");
  private static final ChannelId CHANNEL = new ChannelId("acme-instagram");
  private static final URI NETWORK = URI.create("https://graph.instagram.com");
  private static final Media PICTURE =
      new Media("ab".repeat(32), "image/jpeg", 5, 4, 3, "A white square");
  private static final InstallationKey KEY =
      InstallationKey.of(Base64.getEncoder().encodeToString(new byte[32]));

  @Test
  void an_address_is_below_where_the_installation_is_reached_and_good_for_a_day() {
    URI address = addresses("https://acme.example/p/", KEY).of(ACME, CHANNEL, NETWORK).of(PICTURE);

    assertThat(address.toString())
        .startsWith(
            "https://acme.example/p/postillion/media/acme/%s.jpg".formatted("ab".repeat(32)))
        .matches(".*\\?until=1795435200&sig=[0-9a-f]{64}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:8080",
        "http://LOCALHOST",
        "http://news.localhost",
        "http://127.0.0.1:8080",
        "http://[::1]:8080"
      })
  void a_network_on_the_internet_cannot_fetch_from_this_machine(String here) {
    PictureAddresses addresses = addresses(here, KEY);

    assertThatThrownBy(() -> addresses.of(ACME, CHANNEL, NETWORK).of(PICTURE))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("Channel acme-instagram")
        .hasMessageContaining("Set postillion.base-uri");
    assertThat(addresses.of(ACME, CHANNEL, URI.create("http://localhost:9090")).of(PICTURE))
        .hasHost(URI.create(here).getHost());
  }

  @Test
  void without_a_secret_nothing_is_signed_and_nothing_is_good() {
    PictureAddresses unset = addresses("https://acme.example", InstallationKey.of(null));

    assertThatThrownBy(() -> unset.of(ACME, CHANNEL, NETWORK).of(PICTURE))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("Channel acme-instagram")
        .hasMessageContaining("postillion.secret-key");
    assertThat(unset.isGood("acme", "x.jpg", "1795435200", "")).isFalse();
  }

  private static PictureAddresses addresses(String here, InstallationKey key) {
    return new PictureAddresses(
        URI.create(here),
        key,
        Clock.fixed(Instant.ofEpochSecond(1795435200 - 86_400), ZoneOffset.UTC));
  }
}
