package io.postillion.bench.faults;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This thread's node was halted: nothing that it does has any effect from here on. An error, so
 * that nobody who handles exceptions goes on after it.
 */
final class Halted extends Error {

  private static final Logger LOG = LoggerFactory.getLogger(Halted.class);
  private static final long serialVersionUID = 1L;

  /** Threads of halted nodes end without a word. */
  static void dieQuietly() {
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, end) -> {
          if (!(end instanceof Halted)) {
            LOG.error("Thread {} broke", thread.getName(), end);
          }
        });
  }

  Halted() {
    super("This node was halted", null, false, false);
  }
}
