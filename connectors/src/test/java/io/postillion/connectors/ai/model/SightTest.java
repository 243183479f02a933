package io.postillion.connectors.ai.model;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.stubFor;
import static com.github.tomakehurst.wiremock.client.WireMock.verify;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockRuntimeInfo;
import com.github.tomakehurst.wiremock.junit5.WireMockTest;
import io.postillion.connectors.http.HttpSettings;
import io.postillion.core.Secret;
import io.postillion.core.ai.Asked;
import io.postillion.core.brand.BrandId;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a picture goes over the wire to each kind of provider. */
@WireMockTest
class SightTest {

  private static final String ANSWER = "{\\\"words\\\": \\\"Hello\\\", \\\"marks\\\": []}";
  private static final String OPENAI_ANSWER =
      """
      {
        "choices": [{"index": 0, "message": {"role": "assistant", "content": "%s"}}],
        "usage": {"prompt_tokens": 50, "completion_tokens": 9, "total_tokens": 59}
      }"""
          .formatted(ANSWER);

  @Test
  void openai_and_compatible_endpoints(WireMockRuntimeInfo server) {
    ask(server, ProviderKind.OPENAI, OPENAI_ANSWER);

    sent(
        "$.messages[1].content[1]",
        """
        {
          "type": "image_url",
          "image_url": {"url": "data:image/png;base64,AQID", "detail": "auto"}
        }""");
    sent("$.messages[1].content[0]", TEXT);
  }

  @Test
  void anthropic(WireMockRuntimeInfo server) {
    ask(
        server,
        ProviderKind.ANTHROPIC,
        """
        {
          "id": "msg_1", "type": "message", "role": "assistant", "model": "some-model",
          "content": [{"type": "text", "text": "%s"}], "stop_reason": "end_turn",
          "usage": {"input_tokens": 50, "output_tokens": 9}
        }"""
            .formatted(ANSWER));

    sent(
        "$.messages[0].content[1]",
        """
        {
          "type": "image",
          "source": {"type": "base64", "media_type": "image/png", "data": "AQID"}
        }""");
    sent("$.messages[0].content[0]", TEXT);
  }

  @Test
  void gemini(WireMockRuntimeInfo server) {
    ask(
        server,
        ProviderKind.GEMINI,
        """
        {
          "candidates": [
            {"content": {"role": "model", "parts": [{"text": "%s"}]}, "finishReason": "STOP"}
          ],
          "usageMetadata":
            {"promptTokenCount": 50, "candidatesTokenCount": 9, "totalTokenCount": 59}
        }"""
            .formatted(ANSWER));

    sent(
        "$.contents[0].parts[1]",
        """
        {"inlineData": {"mimeType": "image/png", "data": "AQID"}}""");
  }

  /** LangChain4j calls every picture a JPEG here; almost all that we show are. */
  @Test
  void mistral(WireMockRuntimeInfo server) {
    ask(server, ProviderKind.MISTRAL, OPENAI_ANSWER);

    sent(
        "$.messages[1].content[1]",
        """
        {"type": "image_url", "image_url": "data:image/jpeg;base64,AQID"}""");
    sent("$.messages[1].content[0]", TEXT);
  }

  @Test
  void ollama(WireMockRuntimeInfo server) {
    ask(
        server,
        ProviderKind.OLLAMA,
        """
        {
          "model": "some-model", "created_at": "2026-05-03T10:00:00Z", "done": true,
          "message": {"role": "assistant", "content": "%s"},
          "prompt_eval_count": 50, "eval_count": 9
        }"""
            .formatted(ANSWER));

    sent("$.messages[1].images", "[\"AQID\"]");
  }

  private static final String TEXT =
      """
      {"type": "text", "text": "Greet this person:\\n<<<NAME\\nAda\\nNAME>>>"}""";

  private static void sent(String path, String json) {
    verify(postRequestedFor(anyUrl()).withRequestBody(matchingJsonPath(path, equalToJson(json))));
  }

  private static void ask(WireMockRuntimeInfo server, ProviderKind kind, String answer) {
    stubFor(any(anyUrl()).willReturn(okJson(answer)));
    ProviderSettings settings =
        new ProviderSettings(
            "some",
            kind,
            URI.create(server.getHttpBaseUrl()),
            Secret.of("sk-planted"),
            "some-model",
            Duration.ofSeconds(10),
            null,
            true);

    Answered<Greeting> answered =
        Models.of(
                List.of(settings),
                Duration.ofMinutes(1),
                HttpSettings.defaults(),
                new Calls(),
                new SteppingClock(),
                pause -> {})
            .ask(
                new BrandId("acme"),
                Greeting.TASK,
                new Greeting.Who("Ada"),
                Asked.byProcess(),
                List.of(new Sight(new byte[] {1, 2, 3}, "image/png")));

    assertThat(answered.answer().words()).isEqualTo("Hello");
  }
}
