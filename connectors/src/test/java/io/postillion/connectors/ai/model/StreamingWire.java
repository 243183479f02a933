package io.postillion.connectors.ai.model;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Arrays;
import java.util.stream.Collectors;

/** How each provider writes an answer while it comes, as its documentation shows it. */
public enum StreamingWire {
  OPENAI(ProviderKind.OPENAI) {
    @Override
    String begin() {
      return data(chunk("{\"role\":\"assistant\",\"content\":\"\",\"refusal\":null}", "null"));
    }

    @Override
    String words(String text) {
      return data(chunk("{\"content\":%s}".formatted(quoted(text)), "null"));
    }

    @Override
    String trouble(String problem) {
      return data(
          "{\"error\":{\"message\":%s,\"type\":\"server_error\"}}".formatted(quoted(problem)));
    }

    @Override
    String end() {
      return data(
          chunk("{}", "\"stop\""),
          "{\"id\":\"chatcmpl-1\",\"object\":\"chat.completion.chunk\",\"created\":1,"
              + "\"model\":\"some-model\",\"choices\":[],"
              + "\"usage\":{\"prompt_tokens\":50,\"completion_tokens\":9,\"total_tokens\":59}}",
          "[DONE]");
    }
  },

  AZURE(ProviderKind.AZURE) {
    @Override
    String begin() {
      return data(
              "{\"choices\":[],\"created\":0,\"id\":\"\",\"model\":\"\",\"object\":\"\","
                  + "\"prompt_filter_results\":[{\"prompt_index\":0,\"content_filter_results\":{}}]}")
          + OPENAI.begin();
    }

    @Override
    String words(String text) {
      return OPENAI.words(text);
    }

    @Override
    String trouble(String problem) {
      return OPENAI.trouble(problem);
    }

    @Override
    String end() {
      return OPENAI.end();
    }
  },

  ANTHROPIC(ProviderKind.ANTHROPIC) {
    @Override
    String begin() {
      return event(
              "message_start",
              "{\"type\":\"message_start\",\"message\":{\"id\":\"msg_1\",\"type\":\"message\","
                  + "\"role\":\"assistant\",\"content\":[],\"model\":\"some-model\",\"stop_reason\":null,"
                  + "\"stop_sequence\":null,\"usage\":{\"input_tokens\":50,\"output_tokens\":1}}}")
          + event(
              "content_block_start",
              "{\"type\":\"content_block_start\",\"index\":0,"
                  + "\"content_block\":{\"type\":\"text\",\"text\":\"\"}}")
          + event("ping", "{\"type\": \"ping\"}");
    }

    @Override
    String words(String text) {
      return event(
          "content_block_delta",
          "{\"type\":\"content_block_delta\",\"index\":0,"
              + "\"delta\":{\"type\":\"text_delta\",\"text\":%s}}".formatted(quoted(text)));
    }

    @Override
    String trouble(String problem) {
      return event(
          "error",
          "{\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\",\"message\":%s}}"
              .formatted(quoted(problem)));
    }

    @Override
    String end() {
      return event("content_block_stop", "{\"type\":\"content_block_stop\",\"index\":0}")
          + event(
              "message_delta",
              "{\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"end_turn\","
                  + "\"stop_sequence\":null},\"usage\":{\"output_tokens\":9}}")
          + event("message_stop", "{\"type\":\"message_stop\"}");
    }
  },

  GEMINI(ProviderKind.GEMINI) {
    @Override
    String begin() {
      return "";
    }

    @Override
    String words(String text) {
      return part(text, "", 5);
    }

    @Override
    String trouble(String problem) {
      return data(
          "{\"error\":{\"code\":503,\"message\":%s,\"status\":\"UNAVAILABLE\"}}"
              .formatted(quoted(problem)));
    }

    @Override
    String end() {
      return part("", ",\"finishReason\":\"STOP\"", 9);
    }

    private static String part(String text, String finish, int tokens) {
      return "data: {\"candidates\":[{\"content\":{\"parts\":[{\"text\":%s}],\"role\":\"model\"}%s,\"index\":0}],"
              .formatted(quoted(text), finish)
          + "\"usageMetadata\":{\"promptTokenCount\":50,\"candidatesTokenCount\":%d,\"totalTokenCount\":59},"
              .formatted(tokens)
          + "\"modelVersion\":\"some-model\"}\r\n\r\n";
    }
  },

  MISTRAL(ProviderKind.MISTRAL) {
    @Override
    String begin() {
      return data(chunk("{\"role\":\"assistant\",\"content\":\"\"}", "null"));
    }

    @Override
    String words(String text) {
      return OPENAI.words(text);
    }

    @Override
    String trouble(String problem) {
      return data("{\"object\":\"error\",\"error\":%s,\"choices\":[]}".formatted(quoted(problem)));
    }

    @Override
    String end() {
      String last = chunk("{\"content\":\"\"}", "\"stop\"");
      return data(
          last.substring(0, last.length() - 1)
              + ",\"usage\":{\"prompt_tokens\":50,\"total_tokens\":59,\"completion_tokens\":9}}",
          "[DONE]");
    }
  },

  OLLAMA(ProviderKind.OLLAMA) {
    @Override
    String contentType() {
      return "application/x-ndjson";
    }

    @Override
    String begin() {
      return "";
    }

    @Override
    String words(String text) {
      return "{\"model\":\"some-model\",\"created_at\":\"2026-05-03T10:00:00Z\","
          + "\"message\":{\"role\":\"assistant\",\"content\":%s},\"done\":false}\n"
              .formatted(quoted(text));
    }

    @Override
    String trouble(String problem) {
      return "{\"error\":%s}\n".formatted(quoted(problem));
    }

    @Override
    String end() {
      return "{\"model\":\"some-model\",\"created_at\":\"2026-05-03T10:00:00Z\","
          + "\"message\":{\"role\":\"assistant\",\"content\":\"\"},\"done_reason\":\"stop\","
          + "\"done\":true,\"total_duration\":1,\"prompt_eval_count\":50,\"eval_count\":9}\n";
    }
  };

  private final ProviderKind kind;

  StreamingWire(ProviderKind kind) {
    this.kind = kind;
  }

  ProviderKind kind() {
    return kind;
  }

  String contentType() {
    return "text/event-stream";
  }

  abstract String begin();

  abstract String words(String text);

  abstract String trouble(String problem);

  /** With 50 tokens read and 9 written. */
  abstract String end();

  private static String chunk(String delta, String finish) {
    return "{\"id\":\"chatcmpl-1\",\"object\":\"chat.completion.chunk\",\"created\":1,"
        + "\"model\":\"some-model\",\"choices\":[{\"index\":0,\"delta\":%s,\"finish_reason\":%s}]}"
            .formatted(delta, finish);
  }

  private static String data(String... events) {
    return Arrays.stream(events).map("data: %s\n\n"::formatted).collect(Collectors.joining());
  }

  private static String event(String name, String data) {
    return "event: %s\ndata: %s\n\n".formatted(name, data);
  }

  private static String quoted(String text) {
    return JsonNodeFactory.instance.textNode(text).toString();
  }
}
