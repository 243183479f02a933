package io.postillion.routes;

import io.postillion.core.flow.Outcome;
import io.postillion.core.flow.Task;
import java.util.function.Function;
import org.apache.camel.Processor;

/** Turns a method that reads ids, makes one call and answers, into a step of a route. */
public final class Worker {

  private Worker() {}

  public static Processor of(Function<Task, Outcome> work) {
    return exchange ->
        exchange.getMessage().setBody(work.apply(exchange.getIn().getMandatoryBody(Task.class)));
  }
}
