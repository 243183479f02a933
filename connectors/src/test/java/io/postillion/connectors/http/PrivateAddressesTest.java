package io.postillion.connectors.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.core.failure.Rejected;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import okhttp3.Dns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateAddressesTest {

  private static final int CASES = 6_000;

  private final PretendInternet internet = new PretendInternet();

  @Test
  void no_spelling_redirect_or_change_of_mind_leads_to_an_address_that_is_not_public() {
    Random random = new Random(20261122);
    Http http = client(HttpSettings.defaults());
    int arrived = 0;
    for (int i = 0; i < CASES; i++) {
      Journey journey = Journey.random(random);
      internet.redirectTo(journey.redirects());

      boolean arrives = arrives(http, journey);

      assertThat(internet.reached())
          .as("case %d: %s", i, journey.urls())
          .isSubsetOf(journey.allowed());
      assertThat(arrives).as("case %d: %s", i, journey.urls()).isEqualTo(journey.arrives());
      arrived += arrives ? 1 : 0;
    }
    assertThat(arrived).as("journeys that had to arrive").isBetween(CASES / 20, CASES / 2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost/",
        "http://localhost./",
        "http://LOCALHOST/",
        "http://[::1]/",
        "http://[::]/",
        "http://127.1/",
        "http://0/",
        "http://0x7f.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://[fd00:ec2::254]/latest/meta-data/",
        "http://100.100.100.200/",
        "http://168.63.129.16/",
        "http://[::ffff:169.254.169.254]/"
      })
  void the_machine_itself_and_clouds_metadata_are_not_reached(String url) {
    Http http = new Http(HttpSettings.defaults(), Dns.SYSTEM, internet);

    assertThatThrownBy(() -> http.send(Call.get(URI.create(url))))
        .satisfiesAnyOf(
            refused -> assertThat(refused).isInstanceOf(Rejected.class),
            unresolved -> assertThat(unresolved).hasCauseInstanceOf(UnknownHostException.class));
    assertThat(internet.reached()).isEmpty();
  }

  @Test
  void a_host_that_the_settings_name_is_reached_wherever_it_is() {
    Http http =
        client(HttpSettings.defaults().allowing(Set.of("0a000001.Names.example", "10.0.0.2")));

    assertThat(http.send(Call.get(URI.create("http://0a000001.names.example/"))).text())
        .isEqualTo("ok");
    assertThat(http.send(Call.get(URI.create("http://10.0.0.2/"))).text()).isEqualTo("ok");
    assertThatThrownBy(() -> http.send(Call.get(URI.create("http://0a000002.names.example/"))))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("add exactly this host to the allowed hosts");
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:///etc/passwd", "gopher://8.8.8.8/", "ftp://8.8.8.8/", "http:///"})
  void only_web_addresses_are_called(String url) {
    Http http = client(HttpSettings.defaults());
    assertThatThrownBy(() -> http.send(Call.get(URI.create(url))))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("not a web address");
  }

  @Test
  void a_redirect_to_something_else_than_a_web_address_ends_the_call() {
    internet.redirectTo(List.of("file:///etc/passwd"));
    Http http = client(HttpSettings.defaults());
    assertThatThrownBy(() -> http.send(Call.get(URI.create("http://8.8.8.8/"))))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("not a web address");
  }

  private static boolean arrives(Http http, Journey journey) {
    try {
      return http.send(Call.get(URI.create(journey.start()))).text().equals("ok");
    } catch (Rejected refused) {
      return false;
    }
  }

  private Http client(HttpSettings settings) {
    return new Http(settings, new PretendNames(), internet);
  }
}
