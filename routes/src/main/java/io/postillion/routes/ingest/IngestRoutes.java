package io.postillion.routes.ingest;

import io.postillion.core.content.ContentInbox.Receipt;
import io.postillion.core.content.SourceCare.Sweep;
import io.postillion.core.content.SourceId;
import io.postillion.core.failure.Failure;
import java.time.Duration;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One route for each source: what it brings goes into the inbox, trouble is told. */
public final class IngestRoutes extends RouteBuilder {

  private static final Logger LOG = LoggerFactory.getLogger(IngestRoutes.class);

  private final List<SourceId> sources;
  private final Duration every;

  public IngestRoutes(List<SourceId> sources, Duration every) {
    this.sources = List.copyOf(sources);
    this.every = every;
  }

  @Override
  public void configure() {
    onException(Failure.class).handled(true).process(IngestRoutes::tellTrouble);
    for (SourceId source : sources) {
      from("cms:%s/changes?delay=%d".formatted(source, every.toMillis()))
          .routeId(route(source))
          .process(IngestRoutes::tell);
    }
  }

  static String route(SourceId source) {
    return "ingest-" + source;
  }

  private static void tell(Exchange exchange) {
    Sweep sweep = exchange.getIn().getBody(Sweep.class);
    int fresh = sweep.receipts().getOrDefault(Receipt.NEW, 0);
    int changed = sweep.receipts().getOrDefault(Receipt.CHANGED, 0);
    if (fresh + changed > 0) {
      LOG.info("Source {} brought {} new and {} changed articles", sweep.source(), fresh, changed);
    }
    sweep
        .skipped()
        .forEach(
            item ->
                LOG.warn(
                    "Source {}: {} was left out: {}",
                    sweep.source(),
                    item.externalId(),
                    item.reason()));
  }

  private static void tellTrouble(Exchange exchange) {
    Throwable problem = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
    LOG.warn("{}: {} The next sweep tries again.", exchange.getFromRouteId(), problem.getMessage());
  }
}
