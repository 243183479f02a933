package io.postillion.routes.ai;

import java.util.Map;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;

/** One task for models, with what its address says about it. */
final class AiEndpoint extends DefaultEndpoint {

  private final AiComponent component;
  private final AiOperation operation;
  private final Map<String, Object> options;

  AiEndpoint(
      String uri, AiComponent component, AiOperation operation, Map<String, Object> options) {
    super(uri, component);
    this.component = component;
    this.operation = operation;
    this.options = Map.copyOf(options);
  }

  @Override
  public Producer createProducer() {
    return new AiProducer(this, component.work(), operation, options);
  }

  @Override
  public Consumer createConsumer(Processor processor) {
    throw new UnsupportedOperationException("ai: endpoints stand behind to(), not from()");
  }
}
