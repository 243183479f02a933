package io.postillion.connectors.ai.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventContext;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import java.util.List;
import java.util.OptionalInt;

/**
 * What a provider says of tokens, and of trouble, while an answer comes: some tell it at the
 * beginning or all along, others in the last event, which does not come when they are stopped.
 */
final class Tally {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Where the six kinds have it: Anthropic, OpenAI and Mistral, Gemini, Ollama. */
  private static final List<String> READ =
      List.of(
          "/message/usage/input_tokens",
          "/usage/input_tokens",
          "/usage/prompt_tokens",
          "/usageMetadata/promptTokenCount",
          "/prompt_eval_count");

  private static final List<String> WRITTEN =
      List.of(
          "/message/usage/output_tokens",
          "/usage/output_tokens",
          "/usage/completion_tokens",
          "/usageMetadata/candidatesTokenCount",
          "/eval_count");

  private OptionalInt read = OptionalInt.empty();
  private OptionalInt written = OptionalInt.empty();
  private boolean wordsSince;
  private String trouble = "";

  /** Counts what an event says before the listener hears of it. */
  ServerSentEventListener before(ServerSentEventListener listener) {
    return new ServerSentEventListener() {
      @Override
      public void onOpen(SuccessfulHttpResponse response) {
        listener.onOpen(response);
      }

      @Override
      public void onEvent(ServerSentEvent event) {
        boolean told = count(event.data());
        listener.onEvent(event);
        wordsSince &= !told;
      }

      @Override
      public void onEvent(ServerSentEvent event, ServerSentEventContext context) {
        boolean told = count(event.data());
        listener.onEvent(event, context);
        wordsSince &= !told;
      }

      @Override
      public void onError(Throwable error) {
        listener.onError(error);
      }

      @Override
      public void onClose() {
        listener.onClose();
      }
    };
  }

  /** There is more to be counted than the provider told. */
  void wordsCame() {
    wordsSince = true;
  }

  /** What the provider complained of in the middle of an answer; empty while it does not. */
  String trouble() {
    return trouble;
  }

  /** As it told; 0 where it did not. */
  Spent told() {
    return new Spent(read.orElse(0), written.orElse(0), false);
  }

  /**
   * What was spent on an answer that ended before its time: as it told, and an estimate of the
   * rest.
   *
   * @param asked all that it read
   * @param said what it wrote until then
   */
  Spent until(String asked, String said) {
    boolean isTold = read.isPresent() && (written.isPresent() ? !wordsSince : said.isEmpty());
    return new Spent(
        read.orElseGet(() -> Spent.estimate(asked)),
        wordsSince
            ? Math.max(written.orElse(0), Spent.estimate(said))
            : written.orElseGet(() -> Spent.estimate(said)),
        !isTold);
  }

  /**
   * @return whether it told how much was written
   */
  private boolean count(String data) {
    if (!data.contains("\"usage") && !data.contains("_count\"") && !data.contains("\"error\"")) {
      return false;
    }
    try {
      JsonNode event = JSON.readTree(data);
      complain(event);
      read = first(event, READ, read);
      OptionalInt now = first(event, WRITTEN, OptionalInt.empty());
      if (now.isEmpty()) {
        return false;
      }
      written =
          OptionalInt.of(now.getAsInt() + event.at("/usageMetadata/thoughtsTokenCount").asInt(0));
      return true;
    } catch (JsonProcessingException e) {
      // whoever reads the words says what is wrong with it
      return false;
    }
  }

  private void complain(JsonNode event) {
    JsonNode error = event.path("error");
    if (!error.isMissingNode() && !error.isNull() && trouble.isEmpty()) {
      trouble = error.path("message").asText(error.asText());
      trouble = trouble.isEmpty() ? "error" : trouble;
    }
  }

  private static OptionalInt first(JsonNode event, List<String> places, OptionalInt otherwise) {
    return places.stream()
        .map(event::at)
        .filter(JsonNode::isInt)
        .findFirst()
        .map(number -> OptionalInt.of(number.asInt()))
        .orElse(otherwise);
  }
}
