package io.postillion.processes.camunda;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.jspecify.annotations.Nullable;

/** Starts the newest version of a process and answers with the id of the instance. */
final class StartProcess implements Processor {

  private final Engine engine;
  private final String process;

  StartProcess(Engine engine, String process) {
    this.engine = engine;
    this.process = process;
  }

  @Override
  public void process(Exchange exchange) {
    @Nullable String businessKey =
        exchange.getMessage().getHeader(CamundaComponent.BUSINESS_KEY, String.class);
    exchange.getMessage().setBody(engine.start(process, businessKey, Scalars.body(exchange)));
  }
}
