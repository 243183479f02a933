package io.postillion.routes.ingest;

import io.postillion.core.content.SourceId;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Routes for sources that come and go while the application runs. What a source is set to matters
 * only when it is swept, so a change of its settings needs no other route.
 */
public final class IngestTurns {

  private static final Logger LOG = LoggerFactory.getLogger(IngestTurns.class);
  private static final int PATIENCE_S = 30;

  private final Supplier<CamelContext> context;
  private final Supplier<List<SourceId>> wanted;
  private final Duration every;
  private final Set<SourceId> running = new HashSet<>();

  /**
   * @param context asked only at a turn: whoever depends on it would have it started too early
   * @param wanted the sources that are to be read now
   * @param every between two sweeps of one
   */
  public IngestTurns(
      Supplier<CamelContext> context, Supplier<List<SourceId>> wanted, Duration every) {
    this.context = context;
    this.wanted = wanted;
    this.every = every;
  }

  /** Starts the routes that are missing and ends those that are wanted no more. */
  public synchronized void look() {
    CamelContext camel = context.get();
    if (!camel.isStarted()) {
      return;
    }
    Set<SourceId> now = Set.copyOf(wanted.get());
    for (SourceId source : now) {
      if (!running.contains(source)) {
        begin(camel, source);
      }
    }
    for (SourceId source : Set.copyOf(running)) {
      if (!now.contains(source)) {
        end(camel, source);
      }
    }
  }

  private void begin(CamelContext camel, SourceId source) {
    try {
      camel.addRoutes(new IngestRoutes(List.of(source), every));
      running.add(source);
      LOG.info("Source {} is read from now on, every {}", source, every);
    } catch (Exception e) {
      throw new IllegalStateException("Source %s cannot be read".formatted(source), e);
    }
  }

  private void end(CamelContext camel, SourceId source) {
    String route = IngestRoutes.route(source);
    try {
      camel.getRouteController().stopRoute(route, PATIENCE_S, TimeUnit.SECONDS);
      camel.removeRoute(route);
      running.remove(source);
      LOG.info("Source {} is read no more", source);
    } catch (Exception e) {
      throw new IllegalStateException("Source %s cannot be left".formatted(source), e);
    }
  }
}
