package io.postillion.bench.injections;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.postillion.connectors.ai.model.ProviderKind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** How a provider's questions are read and its answers written, calls of tools included. */
enum Dialect {
  OPENAI("/v1", ProviderKind.OPENAI, ProviderKind.AZURE, ProviderKind.MISTRAL) {
    @Override
    Question read(JsonNode body) {
      return messages(body.path("messages"));
    }

    @Override
    JsonNode write(@Nullable String said, String tool, ObjectNode arguments) {
      ObjectNode message = JSON.createObjectNode().put("role", "assistant").put("content", said);
      ObjectNode call = message.putArray("tool_calls").addObject();
      call.put("id", "call_1").put("type", "function");
      call.putObject("function").put("name", tool).put("arguments", arguments.toString());
      ObjectNode answer = JSON.createObjectNode();
      answer.put("id", "1").put("object", "chat.completion").put("created", 1).put("model", "m");
      ObjectNode choice = answer.putArray("choices").addObject().put("index", 0);
      choice.put("finish_reason", said == null ? "tool_calls" : "stop").set("message", message);
      answer.putObject("usage").put("prompt_tokens", 1).put("completion_tokens", 1);
      return answer;
    }
  },

  ANTHROPIC("/v1", ProviderKind.ANTHROPIC) {
    @Override
    Question read(JsonNode body) {
      Question question = messages(body.path("messages"));
      return new Question(text(body.path("system")), question.user(), question.again());
    }

    @Override
    JsonNode write(@Nullable String said, String tool, ObjectNode arguments) {
      ObjectNode answer = JSON.createObjectNode();
      answer.put("id", "1").put("type", "message").put("role", "assistant").put("model", "m");
      ArrayNode content = answer.putArray("content");
      if (said != null) {
        content.addObject().put("type", "text").put("text", said);
      }
      ObjectNode use = content.addObject().put("type", "tool_use").put("id", "toolu_1");
      use.put("name", tool).set("input", arguments);
      answer.put("stop_reason", "tool_use");
      answer.putObject("usage").put("input_tokens", 1).put("output_tokens", 1);
      return answer;
    }
  },

  GEMINI("/v1beta", ProviderKind.GEMINI) {
    @Override
    Question read(JsonNode body) {
      return new Question(
          text(body.path("systemInstruction").path("parts")),
          list(body.path("contents"))
              .filter(content -> !content.path("role").asText().equals("model"))
              .map(content -> text(content.path("parts")))
              .collect(Collectors.joining("\n")),
          body.path("contents").size() > 1);
    }

    @Override
    JsonNode write(@Nullable String said, String tool, ObjectNode arguments) {
      ObjectNode answer = JSON.createObjectNode();
      ObjectNode candidate = answer.putArray("candidates").addObject().put("finishReason", "STOP");
      ObjectNode content = candidate.putObject("content").put("role", "model");
      ArrayNode parts = content.putArray("parts");
      if (said != null) {
        parts.addObject().put("text", said);
      }
      parts.addObject().putObject("functionCall").put("name", tool).set("args", arguments);
      answer.putObject("usageMetadata").put("promptTokenCount", 1).put("totalTokenCount", 2);
      return answer;
    }
  },

  OLLAMA("", ProviderKind.OLLAMA) {
    @Override
    Question read(JsonNode body) {
      return messages(body.path("messages"));
    }

    @Override
    JsonNode write(@Nullable String said, String tool, ObjectNode arguments) {
      ObjectNode answer = JSON.createObjectNode();
      answer.put("model", "m").put("created_at", "2026-05-03T10:00:00Z").put("done", true);
      ObjectNode message = answer.putObject("message").put("role", "assistant");
      message.put("content", said == null ? "" : said);
      ObjectNode function =
          message.putArray("tool_calls").addObject().putObject("function").put("name", tool);
      function.set("arguments", arguments);
      return answer;
    }
  };

  /**
   * What was asked, without what the model itself answered before.
   *
   * @param again whether an answer before this was no good
   */
  record Question(String system, String user, boolean again) {}

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String path;
  private final List<ProviderKind> kinds;

  Dialect(String path, ProviderKind... kinds) {
    this.path = path;
    this.kinds = List.of(kinds);
  }

  static Dialect of(ProviderKind kind) {
    return Arrays.stream(values())
        .filter(dialect -> dialect.kinds.contains(kind))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Nobody here speaks " + kind));
  }

  /** Behind the host of the provider. */
  String path() {
    return path;
  }

  abstract Question read(JsonNode body);

  /**
   * @param said null when only the tool is called
   */
  abstract JsonNode write(@Nullable String said, String tool, ObjectNode arguments);

  private static Question messages(JsonNode messages) {
    Map<Boolean, String> told =
        list(messages)
            .filter(message -> !message.path("role").asText().equals("assistant"))
            .collect(
                Collectors.partitioningBy(
                    message -> message.path("role").asText().equals("system"),
                    Collectors.mapping(
                        message -> text(message.path("content")), Collectors.joining("\n"))));
    return new Question(
        told.getOrDefault(true, ""), told.getOrDefault(false, ""), messages.size() > 2);
  }

  private static String text(JsonNode content) {
    return content.isTextual()
        ? content.asText()
        : list(content).map(part -> part.path("text").asText()).collect(Collectors.joining("\n"));
  }

  private static Stream<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
