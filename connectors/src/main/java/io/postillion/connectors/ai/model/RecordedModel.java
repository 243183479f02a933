package io.postillion.connectors.ai.model;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import io.postillion.connectors.http.HttpSettings;
import io.postillion.core.ai.AiCall;
import io.postillion.core.ai.AiCalls;
import io.postillion.core.brand.BrandId;
import io.postillion.core.failure.Failure;
import io.postillion.core.failure.Rejected;
import io.postillion.core.failure.Transient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One provider's model: every call is recorded, however it ends. */
final class RecordedModel {

  private final ProviderSettings settings;
  private final ChatModel model;
  private final AiCalls calls;
  private final Clock clock;

  RecordedModel(ProviderSettings settings, HttpSettings http, AiCalls calls, Clock clock) {
    this.settings = settings;
    this.model = settings.kind().open(settings, new Transport(settings, http, clock).builder());
    this.calls = calls;
    this.clock = clock;
  }

  /**
   * @throws Failure when there was no answer
   * @throws MalformedAnswerException when there was one that cannot be used
   */
  <A extends Record> A call(BrandId brand, Task<?, A> task, List<ChatMessage> messages)
      throws MalformedAnswerException {
    Instant start = clock.instant();
    ChatResponse response;
    try {
      response = chat(task, messages);
    } catch (Failure failure) {
      keep(brand, task, start, null, AiCall.Outcome.FAILED, failure.getMessage());
      throw failure;
    }
    TokenUsage tokens = response.tokenUsage();
    try {
      A answer = task.read(response.aiMessage().text());
      keep(brand, task, start, tokens, AiCall.Outcome.OK, null);
      return answer;
    } catch (MalformedAnswerException malformed) {
      keep(brand, task, start, tokens, AiCall.Outcome.MALFORMED, malformed.getMessage());
      throw malformed;
    }
  }

  private ChatResponse chat(Task<?, ?> task, List<ChatMessage> messages) {
    ChatRequest.Builder request = ChatRequest.builder().messages(messages);
    if (settings.schema()) {
      request.responseFormat(task.format());
    }
    try {
      return model.chat(request.build());
    } catch (Failure failure) {
      throw failure;
    } catch (ContentFilteredException e) {
      throw new Rejected(
          "AI provider '%s' refuses this content. Write the text yourself."
              .formatted(settings.name()),
          e);
    } catch (RuntimeException e) {
      throw new Transient(
          "AI provider '%s' answered with something that is no answer of a model. Check base URL and kind in its settings."
              .formatted(settings.name()),
          null,
          e);
    }
  }

  private void keep(
      BrandId brand,
      Task<?, ?> task,
      Instant start,
      @Nullable TokenUsage tokens,
      AiCall.Outcome outcome,
      @Nullable String problem) {
    calls.add(
        new AiCall(
            brand,
            task.name(),
            settings.name(),
            settings.model(),
            task.version(),
            start,
            Duration.between(start, clock.instant()),
            count(tokens, TokenUsage::inputTokenCount),
            count(tokens, TokenUsage::outputTokenCount),
            outcome,
            problem));
  }

  private static int count(
      @Nullable TokenUsage tokens, Function<TokenUsage, @Nullable Integer> kind) {
    return Optional.ofNullable(tokens).map(kind).orElse(0);
  }
}
