package io.postillion.connectors.ai.model;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.postillion.connectors.http.HttpSettings;
import io.postillion.core.ai.AiCalls;
import io.postillion.core.failure.Failure;
import io.postillion.core.failure.Rejected;
import io.postillion.core.failure.Transient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * One provider: tries a few times while it is busy, leaves it alone for a while when it keeps
 * failing, and asks again once when its answer cannot be used.
 */
final class Provider {

  private static final int ATTEMPTS = 3;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(1);

  /** Who asks for more patience is passed over for the next provider. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

  static final Duration REST = Duration.ofSeconds(60);

  private final ProviderSettings settings;
  private final RecordedModel model;
  private final CircuitBreaker breaker;
  private final Clock clock;
  private final Pause pause;

  Provider(ProviderSettings settings, HttpSettings http, AiCalls calls, Clock clock, Pause pause) {
    this.settings = settings;
    this.model = new RecordedModel(settings, http, calls, clock);
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
  <A extends Record> A ask(Question<A> question, Instant until) {
    try {
      return patiently(question, until);
    } catch (MalformedAnswerException first) {
      if (question.ear().hasHeard() || clock.instant().isAfter(until)) {
        throw unusable(first);
      }
      try {
        return patiently(question.again(first), until);
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

  private <A extends Record> A patiently(Question<A> question, Instant until)
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
        return once(question);
      } catch (Transient failure) {
        Duration wait = failure.retryAfter().orElse(FIRST_WAIT.multipliedBy(1L << (attempt - 1)));
        if (attempt == ATTEMPTS
            || question.ear().hasHeard()
            || wait.compareTo(LONGEST_WAIT) > 0
            || clock.instant().plus(wait).isAfter(until)) {
          throw failure;
        }
        pause.of(wait);
      }
    }
  }

  private <A extends Record> A once(Question<A> question) throws MalformedAnswerException {
    Instant start = clock.instant();
    try {
      A answer = model.call(question);
      breaker.onSuccess(nanosSince(start), TimeUnit.NANOSECONDS);
      return answer;
    } catch (MalformedAnswerException malformed) {
      breaker.onSuccess(nanosSince(start), TimeUnit.NANOSECONDS);
      throw malformed;
    } catch (RuntimeException failure) {
      breaker.onError(nanosSince(start), TimeUnit.NANOSECONDS, failure);
      throw failure;
    }
  }

  private long nanosSince(Instant start) {
    return Duration.between(start, clock.instant()).toNanos();
  }
}
