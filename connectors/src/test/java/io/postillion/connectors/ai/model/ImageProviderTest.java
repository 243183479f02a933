package io.postillion.connectors.ai.model;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.stubFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.verify;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockRuntimeInfo;
import com.github.tomakehurst.wiremock.junit5.WireMockTest;
import io.postillion.connectors.http.HttpSettings;
import io.postillion.core.Secret;
import io.postillion.core.ai.AiCall;
import io.postillion.core.ai.AiCall.Outcome;
import io.postillion.core.ai.Asked;
import io.postillion.core.brand.BrandId;
import io.postillion.core.failure.Rejected;
import io.postillion.core.failure.Transient;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WireMockTest
class ImageProviderTest {

  private final Calls calls = new Calls();
  private String baseUrl = "";

  @BeforeEach
  void at(WireMockRuntimeInfo server) {
    baseUrl = server.getHttpBaseUrl() + "/v1";
  }

  private byte[] ask(ResponseDefinitionBuilder answer) {
    stubFor(any(anyUrl()).willReturn(answer));
    return provider(ProviderKind.OPENAI)
        .picture(new BrandId("acme"), Asked.byProcess(), "imagine-picture", "1", "A loaf");
  }

  private ImageProvider provider(ProviderKind kind) {
    return new ImageProvider(
        new ProviderSettings(
            "pictures",
            kind,
            URI.create(baseUrl),
            Secret.of("sk-planted"),
            "gpt-image-1",
            Duration.ofSeconds(10),
            null,
            false),
        "1536x1024",
        HttpSettings.defaults(),
        calls,
        Reins.LOOSE,
        new SteppingClock());
  }

  @Test
  void what_is_asked_goes_over_the_wire_and_the_picture_comes_back() {
    assertThat(ask(okJson("{\"created\": 1, \"data\": [{\"b64_json\": \"AQID\"}]}")))
        .containsExactly(1, 2, 3);

    verify(
        postRequestedFor(urlEqualTo("/v1/images/generations"))
            .withHeader("Authorization", equalTo("Bearer sk-planted"))
            .withRequestBody(
                equalToJson(
                    """
                    {"model": "gpt-image-1", "prompt": "A loaf", "n": 1, "size": "1536x1024"}""")));
    assertThat(calls.all())
        .extracting(AiCall::task, AiCall::provider, AiCall::model, AiCall::outcome)
        .containsExactly(tuple("imagine-picture", "pictures", "gpt-image-1", Outcome.OK));
  }

  @Test
  void an_address_instead_of_a_picture_is_never_followed() {
    assertThatThrownBy(
            () ->
                ask(
                    okJson(
                        "{\"created\": 1, \"data\": [{\"url\": \"%s/secret.png\"}]}"
                            .formatted(baseUrl))))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("not followed");

    verify(1, postRequestedFor(anyUrl()));
    verify(0, getRequestedFor(anyUrl()));
    assertThat(calls.all()).extracting(AiCall::outcome).containsExactly(Outcome.FAILED);
  }

  @Test
  void a_refusal_is_said_and_recorded_and_nothing_is_tried_twice() {
    assertThatThrownBy(
            () ->
                ask(
                    status(400)
                        .withBody("{\"error\": {\"message\": \"Not in our policy: sk-planted\"}}")))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("Not in our policy")
        .hasMessageNotContaining("sk-planted");
    assertThatThrownBy(() -> ask(status(503))).isInstanceOf(Transient.class);

    verify(2, postRequestedFor(anyUrl()));
    assertThat(calls.all())
        .extracting(AiCall::outcome)
        .containsExactly(Outcome.FAILED, Outcome.FAILED);
  }

  @Test
  void only_who_speaks_like_openai_makes_pictures() {
    assertThatThrownBy(() -> provider(ProviderKind.ANTHROPIC))
        .hasMessageContaining("kind 'openai' alone");
  }
}
