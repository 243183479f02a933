package io.postillion.connectors.ai.model;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.postillion.core.Secret;
import io.postillion.core.ai.Price;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** An endpoint that speaks OpenAI's protocol and says what a test wants it to say. */
public final class OpenAiStub implements AutoCloseable {

  public static final String KEY = "sk-planted-4711";

  private final WireMockServer server =
      new WireMockServer(WireMockConfiguration.options().dynamicPort());

  public OpenAiStub() {
    server.start();
  }

  public ProviderSettings settings(String name) {
    return settings(name, Duration.ofSeconds(10));
  }

  public ProviderSettings settings(String name, Duration timeout) {
    return new ProviderSettings(
        name,
        ProviderKind.OPENAI,
        URI.create(server.baseUrl() + "/v1/"),
        Secret.of(KEY),
        "gpt-test",
        timeout,
        null,
        true);
  }

  public ProviderSettings priced(String name, Price price) {
    ProviderSettings usual = settings(name);
    return new ProviderSettings(
        usual.name(),
        usual.kind(),
        usual.baseUrl(),
        usual.apiKey(),
        usual.model(),
        usual.timeout(),
        usual.temperature(),
        usual.schema(),
        price);
  }

  /** Answers one after the other; the last one again and again. */
  public void answers(ResponseDefinitionBuilder... answers) {
    server.resetAll();
    for (int at = 0; at < answers.length; at++) {
      server.stubFor(
          any(anyUrl())
              .inScenario("answers")
              .whenScenarioStateIs(turn(at))
              .willReturn(answers[at])
              .willSetStateTo(turn(Math.min(at + 1, answers.length - 1))));
    }
  }

  private static String turn(int at) {
    return at == 0 ? Scenario.STARTED : "turn " + at;
  }

  public static ResponseDefinitionBuilder saying(String text) {
    return okJson(
        """
        {
          "id": "1", "object": "chat.completion", "created": 1, "model": "gpt-test-2026",
          "choices": [{
            "index": 0,
            "message": {"role": "assistant", "content": %s},
            "finish_reason": "stop"
          }],
          "usage": {"prompt_tokens": 120, "completion_tokens": 34, "total_tokens": 154}
        }
        """
            .formatted(JsonNodeFactory.instance.textNode(text)));
  }

  public static ResponseDefinitionBuilder failing(int status, String message) {
    return aResponse()
        .withStatus(status)
        .withBody("{\"error\": {\"message\": \"%s\"}}".formatted(message));
  }

  /** Bodies of the requests that came, the oldest first. */
  public List<String> asked() {
    return server.findAll(anyRequestedFor(anyUrl())).stream()
        .map(LoggedRequest::getBodyAsString)
        .toList();
  }

  @Override
  public void close() {
    server.stop();
  }
}
