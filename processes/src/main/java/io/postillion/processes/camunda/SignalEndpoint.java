package io.postillion.processes.camunda;

import org.apache.camel.Component;
import org.apache.camel.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;
import org.apache.camel.support.DefaultProducer;

/** Starts or wakes processes. */
final class SignalEndpoint extends DefaultEndpoint {

  private final Processor signal;

  SignalEndpoint(String uri, Component component, Processor signal) {
    super(uri, component);
    this.signal = signal;
  }

  @Override
  public Producer createProducer() {
    return new DefaultProducer(this) {
      @Override
      public void process(Exchange exchange) throws Exception {
        signal.process(exchange);
      }
    };
  }

  @Override
  public Consumer createConsumer(Processor processor) {
    throw new UnsupportedOperationException(
        "%s is to be sent to; work comes from camunda:<topic>".formatted(getEndpointUri()));
  }
}
