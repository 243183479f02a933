package io.postillion.routes.ai;

import io.postillion.core.NotFoundException;
import io.postillion.core.RefusedException;
import io.postillion.core.RefusedException.Reason;
import io.postillion.core.failure.Failure;
import io.postillion.core.failure.Transient;
import io.postillion.core.flow.Outcome;
import java.time.Duration;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteConfigurationBuilder;
import org.jspecify.annotations.Nullable;

/**
 * What it means to a process that a model did not help. A model of a process that draws {@value
 * #FAILED} alone gets it for all of these.
 */
public final class AiErrors extends RouteConfigurationBuilder {

  /** The id that routes refer to. */
  static final String ID = "ai-errors";

  /** No model gave a usable answer, and waiting does not help, or not any more. */
  static final String FAILED = "AI_FAILED";

  /** Without a model there is no useful answer. */
  static final String NEEDS_MODEL = "NEEDS_MODEL";

  /** The post or article is in no state for this. */
  static final String REFUSED = "REFUSED";

  /** The post or article does not exist. */
  static final String NOT_FOUND = "NOT_FOUND";

  /** The process does not say properly what is to be done. */
  static final String BAD_INPUT = "BAD_INPUT";

  /** A provider that wants us to come back tomorrow is not waited for that long. */
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

  @Override
  public void configuration() {
    routeConfiguration(ID)
        .onException(
            Failure.class, RefusedException.class, NotFoundException.class, InputException.class)
        .handled(true)
        .process(AiErrors::answer);
  }

  private static void answer(Exchange exchange) {
    exchange
        .getMessage()
        .setBody(outcomeOf(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class)));
  }

  static Outcome outcomeOf(Throwable problem) {
    String message = String.valueOf(problem.getMessage());
    if (problem instanceof Transient busy) {
      return new Outcome.Retry(message, wait(busy));
    }
    return new Outcome.Error(code(problem), message);
  }

  private static String code(Throwable problem) {
    if (problem instanceof RefusedException refused) {
      return refused.reason() == Reason.NEEDS_MODEL ? NEEDS_MODEL : REFUSED;
    } else if (problem instanceof NotFoundException) {
      return NOT_FOUND;
    }
    return problem instanceof InputException ? BAD_INPUT : FAILED;
  }

  private static @Nullable Duration wait(Transient busy) {
    return busy.retryAfter()
        .map(asked -> asked.compareTo(LONGEST_WAIT) < 0 ? asked : LONGEST_WAIT)
        .orElse(null);
  }
}
