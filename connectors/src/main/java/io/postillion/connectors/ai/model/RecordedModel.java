package io.postillion.connectors.ai.model;

import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import io.postillion.connectors.http.HttpSettings;
import io.postillion.core.Secret;
import io.postillion.core.ai.AiCall;
import io.postillion.core.ai.AiCalls;
import io.postillion.core.ai.CalledOffException;
import io.postillion.core.ai.Price;
import io.postillion.core.ai.Waiting;
import io.postillion.core.failure.Failure;
import io.postillion.core.failure.Rejected;
import io.postillion.core.failure.Transient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One provider's model: every call is recorded, however it ends. */
final class RecordedModel {

  /** UTF-16 units of an answer; no task takes as much. */
  private static final int LONGEST_KEPT = 100_000;

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
   * @throws CalledOffException when nobody waits for it any more
   * @throws MalformedAnswerException when there was one that cannot be used
   */
  <A extends Record> A call(Question<A> question) throws MalformedAnswerException {
    Waiting.here().requireWanted();
    Instant start = clock.instant();
    ChatResponse response;
    try {
      response = chat(question);
    } catch (Failure failure) {
      keep(question, start, null, AiCall.Outcome.FAILED, failure.getMessage());
      throw failure;
    } catch (CalledOffException stopped) {
      keep(question, start, null, AiCall.Outcome.CANCELLED, stopped.getMessage());
      throw stopped;
    }
    try {
      A answer = question.read(response.aiMessage().text());
      keep(question, start, response, AiCall.Outcome.OK, null);
      return answer;
    } catch (MalformedAnswerException malformed) {
      keep(question, start, response, AiCall.Outcome.MALFORMED, malformed.getMessage());
      throw malformed;
    }
  }

  private ChatResponse chat(Question<?> question) {
    ChatRequest.Builder request = ChatRequest.builder().messages(question.messages());
    if (settings.schema()) {
      request.responseFormat(question.task().format());
    }
    try {
      return model.chat(request.build());
    } catch (Failure | CalledOffException failure) {
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
      Question<?> question,
      Instant start,
      @Nullable ChatResponse response,
      AiCall.Outcome outcome,
      @Nullable String problem) {
    @Nullable TokenUsage tokens = response == null ? null : response.tokenUsage();
    int read = count(tokens, TokenUsage::inputTokenCount);
    int written = count(tokens, TokenUsage::outputTokenCount);
    Price price = settings.price();
    calls.add(
        new AiCall(
            question.brand(),
            question.task().name(),
            settings.name(),
            settings.model(),
            question.version(),
            start,
            Duration.between(start, clock.instant()),
            read,
            written,
            outcome,
            problem,
            question.asked(),
            question.hash(),
            settings.parameters(),
            response == null ? null : said(response),
            price == null || read + written == 0 ? null : price.of(read, written)));
  }

  /** Without our key, should a model know and say it. */
  private String said(ChatResponse response) {
    String text = Optional.ofNullable(response.aiMessage().text()).orElse("");
    String safe =
        settings.key().map(Secret::reveal).map(key -> text.replace(key, "[redacted]")).orElse(text);
    return safe.substring(0, Math.min(safe.length(), LONGEST_KEPT));
  }

  private static int count(
      @Nullable TokenUsage tokens, Function<TokenUsage, @Nullable Integer> kind) {
    return Optional.ofNullable(tokens).map(kind).orElse(0);
  }
}
