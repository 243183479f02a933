package io.postillion.routes.ai;

import io.postillion.core.flow.Task;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultProducer;
import org.jspecify.annotations.Nullable;

/** Has one task done; an exchange that Camel delivers again finds what came of it before. */
final class AiProducer extends DefaultProducer {

  private final AiWork work;
  private final AiOperation operation;
  private final Map<String, Object> options;

  AiProducer(AiEndpoint endpoint, AiWork work, AiOperation operation, Map<String, Object> options) {
    super(endpoint);
    this.work = work;
    this.operation = operation;
    this.options = options;
  }

  @Override
  public void process(Exchange exchange) {
    exchange.getMessage().setBody(work.of(operation, task(exchange)));
  }

  /** What the body says goes before what the address says. */
  private Task task(Exchange exchange) {
    Object body = exchange.getIn().getBody();
    Map<String, Object> variables = new HashMap<>(options);
    if (body instanceof Task task) {
      variables.putAll(task.variables());
      return new Task(task.id(), task.topic(), variables, task.again());
    } else if (body instanceof Map<?, ?> named) {
      named.forEach((name, value) -> put(variables, String.valueOf(name), value));
      return new Task(exchange.getExchangeId(), operation.topic(), variables);
    }
    throw new InputException(
        "ai:%s takes a task of the engine, or a map with brandId and the id of a post or an article"
            .formatted(operation.word()));
  }

  private static void put(Map<String, Object> variables, String name, @Nullable Object value) {
    if (value != null) {
      variables.put(name, value);
    }
  }
}
