package io.postillion.processes.camunda;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.jspecify.annotations.Nullable;

/** Wakes the one process that waits for a message; fails when none or several do. */
final class SendMessage implements Processor {

  private final Engine engine;
  private final String message;

  SendMessage(Engine engine, String message) {
    this.engine = engine;
    this.message = message;
  }

  @Override
  public void process(Exchange exchange) {
    @Nullable String businessKey =
        exchange.getMessage().getHeader(CamundaComponent.BUSINESS_KEY, String.class);
    if (businessKey == null) {
      throw new IllegalArgumentException(
          "Message '%s' needs the header %s: which article or post is it about?"
              .formatted(message, CamundaComponent.BUSINESS_KEY));
    }
    engine.message(message, businessKey, Scalars.body(exchange));
  }
}
