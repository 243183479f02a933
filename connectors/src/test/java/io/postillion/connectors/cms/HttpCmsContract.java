package io.postillion.connectors.cms;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.postillion.connectors.http.Http;
import io.postillion.connectors.http.HttpSettings;
import io.postillion.core.failure.Failure;
import io.postillion.core.failure.Transient;
import io.postillion.core.failure.Unauthorised;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link io.postillion.core.content.Cms} on the web promises besides. */
public abstract class HttpCmsContract extends CmsContract {

  protected static final Http HTTP =
      new Http(HttpSettings.defaults().allowing(Set.of("localhost")));

  protected abstract WireMockExtension server();

  protected URI at(String path) {
    return URI.create("http://localhost:" + server().getPort() + path);
  }

  /** An address at which nobody listens. */
  protected static URI nowhere() {
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return URI.create("http://localhost:" + closed.getLocalPort());
    } catch (IOException e) {
      throw new IllegalStateException("No port is free", e);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403})
  void a_refused_login_asks_for_another(int status) {
    everythingAnswers(aResponse().withStatus(status));

    assertThatThrownBy(() -> cms().changes(null))
        .isInstanceOf(Unauthorised.class)
        .hasMessageContaining(SOURCE)
        .hasMessageContaining(String.valueOf(status));
    assertThatThrownBy(() -> cms().test()).isInstanceOf(Unauthorised.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 502, 503, 504})
  void trouble_over_there_is_tried_again_when_they_say(int status) {
    everythingAnswers(aResponse().withStatus(status).withHeader("Retry-After", "120"));

    assertThatThrownBy(() -> cms().changes(null))
        .isInstanceOf(Transient.class)
        .hasMessageContaining(SOURCE)
        .hasMessageContaining(String.valueOf(status))
        .extracting(failure -> ((Transient) failure).retryAfter().orElseThrow())
        .isEqualTo(Duration.ofMinutes(2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<!DOCTYPE html><title>Just a moment…</title><p>Checking your browser",
        "<?xml version='1.0'?><rss><channel><item>",
        "{\"items\": [",
        "[1, 2",
        "\u0000\u0001\u0002 rubbish"
      })
  void rubbish_is_called_by_its_name(String body) {
    everythingAnswers(aResponse().withBody(body));

    assertThatThrownBy(() -> cms().changes(null))
        .isInstanceOf(Failure.class)
        .hasMessageContaining(SOURCE)
        .satisfies(failure -> assertThat(failure.getMessage()).endsWith("."));
  }

  @ParameterizedTest
  @EnumSource(value = Fault.class)
  void a_broken_connection_is_tried_again(Fault fault) {
    everythingAnswers(aResponse().withFault(fault));

    assertThatThrownBy(() -> cms().changes(null)).isInstanceOf(Transient.class);
  }

  @Test
  void an_address_that_leads_nowhere_is_to_be_corrected() {
    everythingAnswers(aResponse().withStatus(404).withBody("<html>Not here</html>"));

    assertThatThrownBy(() -> cms().changes(null))
        .isInstanceOf(io.postillion.core.failure.Rejected.class)
        .hasMessageContaining(SOURCE)
        .hasMessageContaining("Correct");
  }

  protected void everythingAnswers(ResponseDefinitionBuilder response) {
    server().stubFor(any(anyUrl()).atPriority(1).willReturn(response));
  }
}
