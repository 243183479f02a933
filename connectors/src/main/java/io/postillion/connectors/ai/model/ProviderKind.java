package io.postillion.connectors.ai.model;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.anthropic.AnthropicStreamingChatModel;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.googleai.GoogleAiGeminiChatModel;
import dev.langchain4j.model.googleai.GoogleAiGeminiStreamingChatModel;
import dev.langchain4j.model.mistralai.MistralAiChatModel;
import dev.langchain4j.model.mistralai.MistralAiStreamingChatModel;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import io.postillion.core.Secret;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whose protocol a provider speaks. */
public enum ProviderKind {
  /** OpenAI, and any endpoint that is compatible with it; one at home may want no key. */
  OPENAI("https://api.openai.com/v1", false) {
    @Override
    ChatModel open(ProviderSettings settings, HttpClientBuilder http) {
      return openAi(settings, http).customHeaders(bearer(settings)).build();
    }

    @Override
    StreamingChatModel stream(ProviderSettings settings, HttpClientBuilder http) {
      return openAiStream(settings, http).customHeaders(bearer(settings)).build();
    }
  },

  /**
   * Azure OpenAI by its <a
   * href="https://learn.microsoft.com/azure/ai-foundry/openai/api-version-lifecycle">v1 API</a>:
   * the base URL is {@code https://<resource>.openai.azure.com/openai/v1}, the model is the name of
   * the deployment.
   */
  AZURE(null, true) {
    @Override
    ChatModel open(ProviderSettings settings, HttpClientBuilder http) {
      return openAi(settings, http).customHeaders(Map.of("api-key", key(settings))).build();
    }

    @Override
    StreamingChatModel stream(ProviderSettings settings, HttpClientBuilder http) {
      return openAiStream(settings, http).customHeaders(Map.of("api-key", key(settings))).build();
    }
  },

  ANTHROPIC("https://api.anthropic.com/v1", true) {
    @Override
    ChatModel open(ProviderSettings settings, HttpClientBuilder http) {
      return AnthropicChatModel.builder()
          .httpClientBuilder(http)
          .baseUrl(settings.baseUrl().toString())
          .apiKey(key(settings))
          .modelName(settings.model())
          .temperature(settings.temperature())
          .maxTokens(MOST_TOKENS)
          .maxRetries(0)
          .build();
    }

    @Override
    StreamingChatModel stream(ProviderSettings settings, HttpClientBuilder http) {
      return AnthropicStreamingChatModel.builder()
          .httpClientBuilder(http)
          .baseUrl(settings.baseUrl().toString())
          .apiKey(key(settings))
          .modelName(settings.model())
          .temperature(settings.temperature())
          .maxTokens(MOST_TOKENS)
          .build();
    }
  },

  GEMINI("https://generativelanguage.googleapis.com/v1beta", true) {
    @Override
    ChatModel open(ProviderSettings settings, HttpClientBuilder http) {
      return GoogleAiGeminiChatModel.builder()
          .httpClientBuilder(http)
          .baseUrl(settings.baseUrl().toString())
          .apiKey(key(settings))
          .modelName(settings.model())
          .temperature(settings.temperature())
          .maxRetries(0)
          .build();
    }

    @Override
    StreamingChatModel stream(ProviderSettings settings, HttpClientBuilder http) {
      return GoogleAiGeminiStreamingChatModel.builder()
          .httpClientBuilder(http)
          .baseUrl(settings.baseUrl().toString())
          .apiKey(key(settings))
          .modelName(settings.model())
          .temperature(settings.temperature())
          .returnThinking(false)
          .build();
    }
  },

  MISTRAL("https://api.mistral.ai/v1", true) {
    @Override
    ChatModel open(ProviderSettings settings, HttpClientBuilder http) {
      return MistralAiChatModel.builder()
          .httpClientBuilder(http)
          .baseUrl(settings.baseUrl().toString())
          .apiKey(key(settings))
          .modelName(settings.model())
          .temperature(settings.temperature())
          .strictJsonSchema(true)
          .maxRetries(0)
          .build();
    }

    @Override
    StreamingChatModel stream(ProviderSettings settings, HttpClientBuilder http) {
      return MistralAiStreamingChatModel.builder()
          .httpClientBuilder(http)
          .baseUrl(settings.baseUrl().toString())
          .apiKey(key(settings))
          .modelName(settings.model())
          .temperature(settings.temperature())
          .strictJsonSchema(true)
          .build();
    }
  },

  /** A key is sent when there is one: Ollama itself has none, a gateway before it may. */
  OLLAMA("http://localhost:11434", false) {
    @Override
    ChatModel open(ProviderSettings settings, HttpClientBuilder http) {
      return OllamaChatModel.builder()
          .httpClientBuilder(http)
          .baseUrl(settings.baseUrl().toString())
          .customHeaders(bearer(settings))
          .modelName(settings.model())
          .temperature(settings.temperature())
          .maxRetries(0)
          .build();
    }

    @Override
    StreamingChatModel stream(ProviderSettings settings, HttpClientBuilder http) {
      return OllamaStreamingChatModel.builder()
          .httpClientBuilder(http)
          .baseUrl(settings.baseUrl().toString())
          .customHeaders(bearer(settings))
          .modelName(settings.model())
          .temperature(settings.temperature())
          .build();
    }
  };

  /** Anthropic wants a limit; no post needs more. */
  private static final int MOST_TOKENS = 4_096;

  private final @Nullable String baseUrl;
  private final boolean needsKey;

  ProviderKind(@Nullable String baseUrl, boolean needsKey) {
    this.baseUrl = baseUrl;
    this.needsKey = needsKey;
  }

  abstract ChatModel open(ProviderSettings settings, HttpClientBuilder http);

  /** The same, which says its answer while it finds the words. */
  abstract StreamingChatModel stream(ProviderSettings settings, HttpClientBuilder http);

  /** Where it is found unless configured; empty when everyone has an address of their own. */
  public Optional<URI> defaultBaseUrl() {
    return Optional.ofNullable(baseUrl).map(URI::create);
  }

  boolean needsKey() {
    return needsKey;
  }

  private static OpenAiChatModel.OpenAiChatModelBuilder openAi(
      ProviderSettings settings, HttpClientBuilder http) {
    return OpenAiChatModel.builder()
        .httpClientBuilder(http)
        .baseUrl(settings.baseUrl().toString())
        .modelName(settings.model())
        .temperature(settings.temperature())
        .strictJsonSchema(true)
        .maxRetries(0);
  }

  private static OpenAiStreamingChatModel.OpenAiStreamingChatModelBuilder openAiStream(
      ProviderSettings settings, HttpClientBuilder http) {
    return OpenAiStreamingChatModel.builder()
        .httpClientBuilder(http)
        .baseUrl(settings.baseUrl().toString())
        .modelName(settings.model())
        .temperature(settings.temperature())
        .strictJsonSchema(true);
  }

  static Map<String, String> bearer(ProviderSettings settings) {
    return settings
        .key()
        .map(key -> Map.of("Authorization", "Bearer " + key.reveal()))
        .orElse(Map.of());
  }

  private static String key(ProviderSettings settings) {
    return settings.key().map(Secret::reveal).orElseThrow();
  }
}
