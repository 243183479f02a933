package io.postillion.connectors.ai.model;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
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
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One provider: tries a few times while it is busy, leaves it alone for a while when it keeps
 * failing, asks again once when its answer cannot be used, and records each call.
 */
final class Provider {

  private static final int ATTEMPTS = 3;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(1);

  /** Who asks for more patience is passed over for the next provider. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

  static final Duration REST = Duration.ofSeconds(60);

  private final ProviderSettings settings;
  private final ChatModel model;
  private final CircuitBreaker breaker;
  private final AiCalls calls;
  private final Clock clock;
  private final Pause pause;

  Provider(ProviderSettings settings, HttpSettings http, AiCalls calls, Clock clock, Pause pause) {
    this.settings = settings;
    this.model = settings.kind().open(settings, new Transport(settings, http, clock).builder());
    this.breaker =
        CircuitBreaker.of(
            settings.name(),
            CircuitBreakerConfig.custom()
                .slidingWindowSize(10)
                .minimumNumberOfCalls(5)
                .failureRateThreshold(60)
                .waitDurationInOpenState(REST)
                .permittedNumberOfCallsInHalfOpenState(1)
                .ignoreException(failure -> !(failure instanceof Transient))
                .clock(clock)
                .build());
    this.calls = calls;
    this.clock = clock;
    this.pause = pause;
  }

  String name() {
    return settings.name();
  }

  String model() {
    return settings.model();
  }

  /**
   * @param until no further attempt is begun after this
   * @throws Failure when it could not be reached, or gave no usable answer even the second time
   */
  <V extends Record, A extends Record> A ask(
      BrandId brand, Task<V, A> task, V variables, Instant until) {
    try {
      return patiently(brand, task, task.messages(variables), until);
    } catch (MalformedAnswerException first) {
      if (clock.instant().isAfter(until)) {
        throw unusable(first);
      }
      try {
        return patiently(brand, task, task.messages(variables, first), until);
      } catch (MalformedAnswerException second) {
        throw unusable(second);
      }
    }
  }

  private Rejected unusable(MalformedAnswerException malformed) {
    return new Rejected(
        "The answer of AI provider '%s' (%s) cannot be used, because %s. "
                .formatted(name(), model(), malformed.getMessage())
            + "Write the text yourself, or try again.",
        malformed);
  }

  private <A extends Record> A patiently(
      BrandId brand, Task<?, A> task, List<ChatMessage> messages, Instant until)
      throws MalformedAnswerException {
    for (int attempt = 1; ; attempt++) {
      if (!breaker.tryAcquirePermission()) {
        throw new Transient(
            "AI provider '%s' failed several times and is left alone for %d seconds."
                .formatted(name(), REST.toSeconds()),
            REST,
            null);
      }
      try {
        return once(brand, task, messages);
      } catch (Transient failure) {
        Duration wait = failure.retryAfter().orElse(FIRST_WAIT.multipliedBy(1L << (attempt - 1)));
        if (attempt == ATTEMPTS
            || wait.compareTo(LONGEST_WAIT) > 0
            || clock.instant().plus(wait).isAfter(until)) {
          throw failure;
        }
        pause.of(wait);
      }
    }
  }

  private <A extends Record> A once(BrandId brand, Task<?, A> task, List<ChatMessage> messages)
      throws MalformedAnswerException {
    Instant start = clock.instant();
    ChatResponse response;
    try {
      response = chat(task, messages);
      breaker.onSuccess(since(start).toNanos(), TimeUnit.NANOSECONDS);
    } catch (Failure failure) {
      breaker.onError(since(start).toNanos(), TimeUnit.NANOSECONDS, failure);
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
          "AI provider '%s' refuses this content. Write the text yourself.".formatted(name()), e);
    } catch (RuntimeException e) {
      throw new Transient(
          "AI provider '%s' answered with something that is no answer of a model. Check base URL and kind in its settings."
              .formatted(name()),
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
            name(),
            model(),
            task.version(),
            start,
            since(start),
            count(tokens, TokenUsage::inputTokenCount),
            count(tokens, TokenUsage::outputTokenCount),
            outcome,
            problem));
  }

  private Duration since(Instant start) {
    return Duration.between(start, clock.instant());
  }

  private static int count(
      @Nullable TokenUsage tokens, Function<TokenUsage, @Nullable Integer> kind) {
    return Optional.ofNullable(tokens).map(kind).orElse(0);
  }
}
