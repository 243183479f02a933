package io.postillion.routes.cms;

import io.postillion.core.content.SourceCare.Sweep;
import io.postillion.core.content.SourceId;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.DefaultConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Sweeps one source at its turn and whenever someone says "look again"; several such calls during a
 * sweep make one more sweep. Each sweep becomes one exchange, a failed one with its exception.
 */
final class CmsConsumer extends DefaultConsumer {

  private final CmsComponent component;
  private final SourceId source;
  private final long delay;
  private final AtomicBoolean asked = new AtomicBoolean();
  private @Nullable ScheduledExecutorService sweeper;
  private @Nullable ScheduledFuture<?> turns;

  CmsConsumer(
      CmsEndpoint endpoint,
      Processor processor,
      CmsComponent component,
      SourceId source,
      long delay) {
    super(endpoint, processor);
    this.component = component;
    this.source = source;
    this.delay = delay;
  }

  @Override
  protected void doStart() throws Exception {
    super.doStart();
    ScheduledExecutorService executor =
        getEndpoint()
            .getCamelContext()
            .getExecutorServiceManager()
            .newSingleThreadScheduledExecutor(this, "cms-" + source);
    sweeper = executor;
    turns = executor.scheduleWithFixedDelay(this::sweep, 0, delay, TimeUnit.MILLISECONDS);
    component.onLookAgain(source, () -> lookAgain(executor));
  }

  private void lookAgain(ScheduledExecutorService executor) {
    if (asked.compareAndSet(false, true)) {
      executor.execute(this::sweep);
    }
  }

  private void sweep() {
    asked.set(false);
    Exchange exchange = createExchange(true);
    try {
      Sweep sweep = component.care().sweep(source);
      exchange.getIn().setBody(sweep);
    } catch (RuntimeException e) {
      exchange.setException(e);
    }
    try {
      getProcessor().process(exchange);
    } catch (Exception e) {
      getExceptionHandler().handleException("Sweep of " + source, exchange, e);
    }
  }

  @Override
  protected void doStop() throws Exception {
    component.forget(source);
    if (turns != null) {
      turns.cancel(false);
    }
    if (sweeper != null) {
      getEndpoint().getCamelContext().getExecutorServiceManager().shutdownGraceful(sweeper);
    }
    super.doStop();
  }
}
