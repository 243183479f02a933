package io.postillion.plugin.wiring;

import io.postillion.core.publish.Publisher;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;

/**
 * The thread that sends off what is due, and the one that wakes what the engine did not, from start
 * to shutdown. Before anything else stops, nothing more leaves, what is on the wire comes home, and
 * what waits armed is given back, so that another node takes it at once.
 */
final class Departures implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Departures.class);
  private static final Duration COMING_HOME = Publisher.CALL_LIMIT;
  private static final String ROUTE = "publish-post";
  private static final long ROUTE_MILLIS = 500;
  private static final long GLANCE_MILLIS = 1_000;

  private final Publisher publisher;
  private final ObjectProvider<CamelContext> camel;
  private @Nullable Thread thread;
  private @Nullable ScheduledExecutorService waking;

  Departures(Publisher publisher, ObjectProvider<CamelContext> camel) {
    this.publisher = publisher;
    this.camel = camel;
  }

  /** Started last and stopped first. */
  @Override
  public int getPhase() {
    return Integer.MAX_VALUE;
  }

  @Override
  public synchronized void start() {
    Thread started = new Thread(publisher::departAlways, "departures");
    started.setPriority(Thread.MAX_PRIORITY);
    started.start();
    thread = started;
    ScheduledExecutorService watch =
        Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "laggards"));
    watch.scheduleWithFixedDelay(this::wake, GLANCE_MILLIS, GLANCE_MILLIS, TimeUnit.MILLISECONDS);
    waking = watch;
  }

  /** Whatever goes wrong, the next look comes. */
  private void wake() {
    try {
      publisher.wakeLaggards();
    } catch (RuntimeException away) {
      LOG.warn("What is due soon cannot be looked at; trying again: {}", away.toString());
    }
  }

  @Override
  public synchronized void stop() {
    Thread running = thread;
    if (running == null) {
      return;
    }
    thread = null;
    if (waking != null) {
      waking.shutdownNow();
      waking = null;
    }
    running.interrupt();
    try {
      running.join(COMING_HOME.toMillis());
      if (!publisher.comesHome(COMING_HOME)) {
        LOG.warn("Some posts are still on the wire; whoever takes over asks their networks.");
      }
      giveBackWhatWaits();
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
  }

  private void giveBackWhatWaits() {
    CamelContext context = camel.getIfAvailable();
    if (context == null || context.getRoute(ROUTE) == null) {
      return;
    }
    try {
      context.getRouteController().stopRoute(ROUTE, ROUTE_MILLIS, TimeUnit.MILLISECONDS, false);
    } catch (Exception stuck) {
      LOG.warn("The armed posts could not be given back; their locks end by themselves.", stuck);
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return thread != null;
  }
}
