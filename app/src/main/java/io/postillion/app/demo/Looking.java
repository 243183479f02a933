package io.postillion.app.demo;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Looks once a second whether something can be done, until it is. */
final class Looking implements AutoCloseable {

  private static final Logger LOG = System.getLogger(Looking.class.getName());
  private static final int LOOKS = 120;

  private final BooleanSupplier look;
  private final ScheduledExecutorService looking;
  private int looks;

  /**
   * @param look whether it is done
   */
  Looking(String name, BooleanSupplier look) {
    this.look = look;
    this.looking =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, name);
              thread.setDaemon(true);
              return thread;
            });
  }

  void begin() {
    looking.scheduleWithFixedDelay(this::lookSafely, 1, 1, TimeUnit.SECONDS);
  }

  /** Somebody may edit the same post just then: the next look comes all the same. */
  private void lookSafely() {
    try {
      looks++;
      if (look.getAsBoolean() || looks == LOOKS) {
        looking.shutdown();
      }
    } catch (RuntimeException unlucky) {
      LOG.log(Level.INFO, "The demo waits for its next look: {0}", unlucky.getMessage());
    }
  }

  @Override
  public void close() {
    looking.shutdownNow();
  }
}
