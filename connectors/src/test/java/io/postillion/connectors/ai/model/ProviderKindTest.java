package io.postillion.connectors.ai.model;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.stubFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.verify;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.github.tomakehurst.wiremock.junit5.WireMockRuntimeInfo;
import com.github.tomakehurst.wiremock.junit5.WireMockTest;
import io.postillion.connectors.http.HttpSettings;
import io.postillion.core.Secret;
import io.postillion.core.ai.AiCall;
import io.postillion.core.ai.Asked;
import io.postillion.core.brand.BrandId;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What goes over the wire to each kind of provider, and how its answer is read. */
@WireMockTest
class ProviderKindTest {

  private static final String SYSTEM = "You greet people. Answer in JSON.";
  private static final String USER = "Greet this person:\\n<<<NAME\\nAda\\nNAME>>>";
  private static final String ANSWER = "{\\\"words\\\": \\\"Hello Ada\\\", \\\"marks\\\": [1, 2]}";
  private static final String PROPERTIES =
      """
      "type": "object",
      "properties": {
        "words": {"type": "string"},
        "marks": {"type": "array", "items": {"type": "integer"}}
      },
      "required": ["words", "marks"]""";
  private static final String STRICT = PROPERTIES + ", \"additionalProperties\": false";

  private static final String OPENAI_REQUEST =
      """
      {
        "model": "some-model", "temperature": 0.4, "stream": false,
        "messages": [
          {"role": "system", "content": "%s"}, {"role": "user", "content": "%s"}
        ],
        "response_format": {
          "type": "json_schema",
          "json_schema": {"name": "Greeting", "strict": true, "schema": {%s}}
        }
      }"""
          .formatted(SYSTEM, USER, STRICT);
  private static final String OPENAI_ANSWER =
      """
      {
        "choices": [{"index": 0, "message": {"role": "assistant", "content": "%s"}}],
        "usage": {"prompt_tokens": 50, "completion_tokens": 9, "total_tokens": 59}
      }"""
          .formatted(ANSWER);

  private final Calls calls = new Calls();
  private String baseUrl = "";

  @BeforeEach
  void at(WireMockRuntimeInfo server) {
    baseUrl = server.getHttpBaseUrl();
  }

  @Test
  void openai_and_compatible_endpoints() {
    answer(OPENAI_ANSWER);

    ask(ProviderKind.OPENAI, "/v1");

    verify(
        postRequestedFor(urlEqualTo("/v1/chat/completions"))
            .withHeader("Authorization", equalTo("Bearer sk-planted"))
            .withRequestBody(equalToJson(OPENAI_REQUEST)));
  }

  @Test
  void azure_by_its_v1_api() {
    answer(OPENAI_ANSWER);

    ask(ProviderKind.AZURE, "/openai/v1/");

    verify(
        postRequestedFor(urlEqualTo("/openai/v1/chat/completions"))
            .withHeader("api-key", equalTo("sk-planted"))
            .withoutHeader("Authorization")
            .withRequestBody(equalToJson(OPENAI_REQUEST)));
  }

  @Test
  void anthropic() {
    answer(
        """
        {
          "id": "msg_1", "type": "message", "role": "assistant", "model": "some-model",
          "content": [{"type": "text", "text": "%s"}], "stop_reason": "end_turn",
          "usage": {"input_tokens": 50, "output_tokens": 9}
        }"""
            .formatted(ANSWER));

    ask(ProviderKind.ANTHROPIC, "/v1");

    verify(
        postRequestedFor(urlEqualTo("/v1/messages"))
            .withHeader("x-api-key", equalTo("sk-planted"))
            .withHeader("anthropic-version", equalTo("2023-06-01"))
            .withRequestBody(
                equalToJson(
                    """
                    {
                      "model": "some-model", "temperature": 0.4, "stream": false,
                      "max_tokens": 4096,
                      "system": [{"type": "text", "text": "%s"}],
                      "messages": [
                        {"role": "user", "content": [{"type": "text", "text": "%s"}]}
                      ],
                      "output_config": {"format": {"type": "json_schema", "schema": {%s}}}
                    }"""
                        .formatted(SYSTEM, USER, STRICT))));
  }

  @Test
  void gemini() {
    answer(
        """
        {
          "candidates": [
            {"content": {"role": "model", "parts": [{"text": "%s"}]}, "finishReason": "STOP"}
          ],
          "usageMetadata":
            {"promptTokenCount": 50, "candidatesTokenCount": 9, "totalTokenCount": 59}
        }"""
            .formatted(ANSWER));

    ask(ProviderKind.GEMINI, "/v1beta");

    verify(
        postRequestedFor(urlEqualTo("/v1beta/models/some-model:generateContent"))
            .withHeader("x-goog-api-key", equalTo("sk-planted"))
            .withRequestBody(
                equalToJson(
                    """
                    {
                      "systemInstruction": {"role": "model", "parts": [{"text": "%s"}]},
                      "contents": [{"role": "user", "parts": [{"text": "%s"}]}],
                      "generationConfig": {
                        "temperature": 0.4, "candidateCount": 1,
                        "responseMimeType": "application/json",
                        "responseSchema": {
                          "type": "OBJECT",
                          "properties": {
                            "words": {"type": "STRING"},
                            "marks": {"type": "ARRAY", "items": {"type": "INTEGER"}}
                          },
                          "required": ["words", "marks"]
                        }
                      }
                    }"""
                        .formatted(SYSTEM, USER))));
  }

  @Test
  void mistral() {
    answer(OPENAI_ANSWER);

    ask(ProviderKind.MISTRAL, "/v1");

    verify(
        postRequestedFor(urlEqualTo("/v1/chat/completions"))
            .withHeader("Authorization", equalTo("Bearer sk-planted"))
            .withRequestBody(
                equalToJson(
                    """
                    {
                      "model": "some-model", "temperature": 0.4, "stream": false, "stop": [],
                      "messages": [
                        {"role": "system", "content": [{"type": "text", "text": "%s"}]},
                        {"role": "user", "content": [{"type": "text", "text": "%s"}]}
                      ],
                      "response_format": {
                        "type": "json_schema",
                        "json_schema": {"name": "Greeting", "strict": true, "schema": {%s}}
                      }
                    }"""
                        .formatted(SYSTEM, USER, STRICT))));
  }

  @Test
  void ollama() {
    answer(
        """
        {
          "model": "some-model", "created_at": "2026-05-03T10:00:00Z", "done": true,
          "message": {"role": "assistant", "content": "%s"},
          "prompt_eval_count": 50, "eval_count": 9
        }"""
            .formatted(ANSWER));

    ask(ProviderKind.OLLAMA, "");

    verify(
        postRequestedFor(urlEqualTo("/api/chat"))
            .withHeader("Authorization", equalTo("Bearer sk-planted"))
            .withRequestBody(
                equalToJson(
                    """
                    {
                      "model": "some-model", "stream": false, "tools": [],
                      "options": {"temperature": 0.4, "stop": []},
                      "messages": [
                        {"role": "system", "content": "%s"}, {"role": "user", "content": "%s"}
                      ],
                      "format": {%s}
                    }"""
                        .formatted(SYSTEM, USER, PROPERTIES))));
  }

  @Test
  void an_endpoint_without_schema_and_key_is_sent_neither() {
    answer(OPENAI_ANSWER);

    ask(
        new ProviderSettings(
            "home",
            ProviderKind.OPENAI,
            URI.create(baseUrl),
            null,
            "some-model",
            Duration.ofSeconds(10),
            null,
            false));

    verify(
        postRequestedFor(urlEqualTo("/chat/completions"))
            .withoutHeader("Authorization")
            .withRequestBody(
                equalToJson(
                    """
                    {
                      "model": "some-model", "stream": false,
                      "messages": [
                        {"role": "system", "content": "%s"}, {"role": "user", "content": "%s"}
                      ]
                    }"""
                        .formatted(SYSTEM, USER))));
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "AZURE")
  void every_kind_but_azure_has_an_address_by_default(ProviderKind kind) {
    ProviderSettings settings =
        ProviderSettings.of("some", kind, Secret.of("sk-planted"), "some-model");

    assertThat(Map.of(kind, settings.baseUrl()))
        .containsAnyOf(
            Map.entry(ProviderKind.OPENAI, URI.create("https://api.openai.com/v1")),
            Map.entry(ProviderKind.ANTHROPIC, URI.create("https://api.anthropic.com/v1")),
            Map.entry(
                ProviderKind.GEMINI,
                URI.create("https://generativelanguage.googleapis.com/v1beta")),
            Map.entry(ProviderKind.MISTRAL, URI.create("https://api.mistral.ai/v1")),
            Map.entry(ProviderKind.OLLAMA, URI.create("http://localhost:11434")));
  }

  private static void answer(String body) {
    stubFor(any(anyUrl()).willReturn(okJson(body)));
  }

  private void ask(ProviderKind kind, String path) {
    ask(
        new ProviderSettings(
            "some",
            kind,
            URI.create(baseUrl + path),
            Secret.of("sk-planted"),
            "some-model",
            Duration.ofSeconds(10),
            0.4,
            true));
  }

  private void ask(ProviderSettings settings) {
    Answered<Greeting> answered =
        Models.of(
                List.of(settings),
                Duration.ofMinutes(1),
                HttpSettings.defaults(),
                calls,
                new SteppingClock(),
                pause -> {})
            .ask(new BrandId("acme"), Greeting.TASK, new Greeting.Who("Ada"), Asked.byProcess());

    assertThat(answered.answer()).isEqualTo(new Greeting("Hello Ada", List.of(1, 2)));
    assertThat(calls.all())
        .extracting(AiCall::inputTokens, AiCall::outputTokens)
        .containsExactly(tuple(50, 9));
  }
}
