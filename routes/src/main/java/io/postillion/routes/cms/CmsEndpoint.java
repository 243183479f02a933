package io.postillion.routes.cms;

import io.postillion.core.content.SourceId;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;

/** One source and what to do with it. */
final class CmsEndpoint extends DefaultEndpoint {

  private final CmsComponent component;
  private final SourceId source;
  private final CmsOperation operation;
  private long delay = 60_000;

  CmsEndpoint(String uri, CmsComponent component, SourceId source, CmsOperation operation) {
    super(uri, component);
    this.component = component;
    this.source = source;
    this.operation = operation;
  }

  /** Milliseconds between two sweeps. */
  public void setDelay(long delay) {
    this.delay = delay;
  }

  public long getDelay() {
    return delay;
  }

  @Override
  public Producer createProducer() {
    return new CmsProducer(this, component.connections().to(source), operation);
  }

  @Override
  public Consumer createConsumer(Processor processor) throws Exception {
    if (operation != CmsOperation.CHANGES) {
      throw new IllegalArgumentException(
          "Only cms:%s/changes can stand behind from()".formatted(source));
    }
    CmsConsumer consumer = new CmsConsumer(this, processor, component, source, delay);
    configureConsumer(consumer);
    return consumer;
  }

  @Override
  public boolean isLenientProperties() {
    return false;
  }
}
