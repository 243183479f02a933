package io.postillion.routes;

import io.postillion.core.failure.Failure;
import io.postillion.core.failure.OutcomeUnknown;
import io.postillion.core.failure.Rejected;
import io.postillion.core.failure.Transient;
import io.postillion.core.failure.Unauthorised;
import io.postillion.core.flow.Outcome;
import io.postillion.core.publish.LateException;
import io.postillion.core.publish.NotDueException;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteConfigurationBuilder;

/**
 * What the four failures mean to a process: stands once, for all routes that work for the engine.
 * Anything else is left to the component, which has the engine try again.
 */
public final class WorkerErrors extends RouteConfigurationBuilder {

  /** The id that routes refer to. */
  public static final String ID = "worker-errors";

  @Override
  public void configuration() {
    routeConfiguration(ID)
        .onException(Failure.class, NotDueException.class, LateException.class)
        .handled(true)
        .process(WorkerErrors::answer);
  }

  private static void answer(Exchange exchange) {
    Throwable problem = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
    exchange.getMessage().setBody(outcomeOf(problem));
  }

  static Outcome outcomeOf(Throwable problem) {
    String message = String.valueOf(problem.getMessage());
    if (problem instanceof Transient failure) {
      return new Outcome.Retry(message, failure.retryAfter().orElse(null));
    } else if (problem instanceof Rejected) {
      return new Outcome.Error("REJECTED", message);
    } else if (problem instanceof Unauthorised) {
      return new Outcome.Error("UNAUTHORISED", message);
    } else if (problem instanceof OutcomeUnknown) {
      return new Outcome.Error("OUTCOME_UNKNOWN", message);
    } else if (problem instanceof NotDueException) {
      return new Outcome.Error("NOT_APPROVED", message);
    } else if (problem instanceof LateException) {
      return new Outcome.Error("LATE", message);
    }
    throw new IllegalArgumentException("Not a failure that a process knows", problem);
  }
}
