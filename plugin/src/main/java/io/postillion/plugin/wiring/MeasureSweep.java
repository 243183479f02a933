package io.postillion.plugin.wiring;

import io.postillion.core.brand.Brand;
import io.postillion.core.brand.Brands;
import io.postillion.core.insight.Measuring;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/** Looks once a minute for posts that are out and not measured yet; several nodes may. */
final class MeasureSweep implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(MeasureSweep.class);
  private static final Duration EVERY = Duration.ofMinutes(1);

  private final Measuring measuring;
  private final Brands brands;
  private @Nullable ScheduledExecutorService thread;

  MeasureSweep(Measuring measuring, Brands brands) {
    this.measuring = measuring;
    this.brands = brands;
  }

  @Override
  public synchronized void start() {
    ScheduledExecutorService started =
        Executors.newSingleThreadScheduledExecutor(new CustomizableThreadFactory("measuring-"));
    started.scheduleWithFixedDelay(
        this::sweep, EVERY.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
    thread = started;
  }

  /** The next turn comes, whatever became of this one. */
  void sweep() {
    try {
      for (Brand brand : brands.all()) {
        int begun = measuring.begin(brand.id());
        if (begun > 0) {
          LOG.debug("{} posts of {} are measured from now on", begun, brand.id());
        }
      }
    } catch (RuntimeException broken) {
      LOG.warn(
          "Posts that are out could not be taken up for measuring; trying again in a minute: {}",
          broken.toString());
    }
  }

  @Override
  public synchronized void stop() {
    if (thread != null) {
      thread.shutdownNow();
      thread = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return thread != null;
  }
}
