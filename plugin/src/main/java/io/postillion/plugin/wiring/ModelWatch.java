package io.postillion.plugin.wiring;

import io.postillion.processes.engine.HostModels;
import io.postillion.processes.engine.ModelDeployment;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/** Picks up models that are put into the folder while it runs; each node looks at its own. */
final class ModelWatch implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(ModelWatch.class);

  private final ModelDeployment deployment;
  private final HostModels host;
  private final Duration every;
  private @Nullable ScheduledExecutorService thread;

  ModelWatch(ModelDeployment deployment, HostModels host, Duration every) {
    this.deployment = deployment;
    this.host = host;
    this.every = every;
  }

  @Override
  public synchronized void start() {
    ScheduledExecutorService started =
        Executors.newSingleThreadScheduledExecutor(new CustomizableThreadFactory("models-"));
    started.execute(this::tellOfTheHosts);
    if (every.toMillis() > 0) {
      started.scheduleWithFixedDelay(
          this::look, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }
    thread = started;
  }

  private void tellOfTheHosts() {
    try {
      host.warn();
    } catch (RuntimeException broken) {
      LOG.warn("The models of the host could not be looked at: {}", broken.toString());
    }
  }

  /** The next turn comes, whatever became of this one. */
  void look() {
    try {
      deployment.look();
    } catch (RuntimeException broken) {
      LOG.warn(
          "The folder with models could not be looked at; trying again in {} s: {}",
          every.toSeconds(),
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
