package io.postillion.connectors.ai.model;

import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One provider's model: every call is recorded, however it ends. */
final class RecordedModel {

  /** UTF-16 units of an answer; no task takes as much. */
  private static final int LONGEST_KEPT = 100_000;

  private final ProviderSettings settings;
  private final Transport transport;
  private final ChatModel model;
  private final Refusals refusals;
  private final AiCalls calls;
  private final Clock clock;

  RecordedModel(ProviderSettings settings, HttpSettings http, AiCalls calls, Clock clock) {
    this.settings = settings;
    this.transport = new Transport(settings, http, clock);
    this.model = settings.kind().open(settings, transport.builder());
    this.refusals = new Refusals(settings, clock);
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
    Hearing<A> hearing = new Hearing<>(question, settings, clock);
    Said said;
    try {
      said = question.ear().isOpen() ? stream(question, hearing) : chat(question);
    } catch (CalledOffException stopped) {
      keep(question, start, hearing.untilNow(), AiCall.Outcome.CANCELLED, stopped.getMessage());
      throw stopped;
    } catch (RuntimeException failure) {
      Said spoken = hearing.hasBegun() ? hearing.untilNow() : Said.NOTHING;
      keep(question, start, spoken, AiCall.Outcome.FAILED, problem(failure));
      throw failure;
    }
    try {
      A answer = question.read(said.text());
      keep(question, start, said, AiCall.Outcome.OK, null);
      return answer;
    } catch (MalformedAnswerException malformed) {
      keep(question, start, said, AiCall.Outcome.MALFORMED, malformed.getMessage());
      throw malformed;
    }
  }

  private static @Nullable String problem(RuntimeException failure) {
    return failure instanceof Failure
        ? failure.getMessage()
        : "What the model said could not be kept, and so was not shown.";
  }

  private Said chat(Question<?> question) {
    ChatResponse response = understood(() -> model.chat(request(question)));
    return new Said(
        Optional.ofNullable(response.aiMessage().text()).orElse(""),
        Spent.told(response.tokenUsage()),
        null);
  }

  /** The same, word by word, on this thread. */
  private Said stream(Question<?> question, Hearing<?> hearing) {
    try {
      understood(
          () -> {
            settings.kind().stream(settings, transport.counting(hearing.tally()))
                .chat(request(question), hearing);
            return hearing;
          });
    } catch (Failure failure) {
      hearing.requireKept();
      throw failure;
    } finally {
      hearing.end();
    }
    hearing.requireKept();
    return understood(() -> hearing.whole(refusals));
  }

  private ChatRequest request(Question<?> question) {
    ChatRequest.Builder request = ChatRequest.builder().messages(question.messages());
    if (settings.schema()) {
      request.responseFormat(question.task().format());
    }
    return request.build();
  }

  private <T> T understood(Supplier<T> call) {
    try {
      return call.get();
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
      Said said,
      AiCall.Outcome outcome,
      @Nullable String problem) {
    Spent spent = said.spent();
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
            spent.read(),
            spent.written(),
            outcome,
            problem,
            question.asked(),
            question.hash(),
            settings.parameters() + said.manner(start),
            Optional.ofNullable(said.text()).map(this::safe).orElse(null),
            price == null || spent.isNothing() ? null : price.of(spent.read(), spent.written())));
  }

  /** Without our key, should a model know and say it. */
  private String safe(String text) {
    String safe =
        settings.key().map(Secret::reveal).map(key -> text.replace(key, "[redacted]")).orElse(text);
    return safe.substring(0, Math.min(safe.length(), LONGEST_KEPT));
  }
}
