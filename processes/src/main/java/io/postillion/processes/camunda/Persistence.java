package io.postillion.processes.camunda;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How often and when a task that failed is tried again.
 *
 * @param retries after the first attempt
 * @param backoff before the first retry; twice as long before each further one
 * @param maxBackoff never longer than this
 * @param whenExhausted the BPMN error that is raised when no retry is left; null for an incident
 */
record Persistence(
    int retries, Duration backoff, Duration maxBackoff, @Nullable String whenExhausted) {

  private static final int DOUBLINGS = 30;

  /**
   * @param before what the engine says; null when the task never failed
   */
  int left(@Nullable Integer before) {
    return before == null ? retries : Math.max(0, before - 1);
  }

  /** How long to wait before the retry after which {@code left - 1} remain. */
  Duration delay(int left) {
    int doublings = Math.min(DOUBLINGS, Math.max(0, retries - left));
    Duration delay = backoff.multipliedBy(1L << doublings);
    return delay.compareTo(maxBackoff) < 0 ? delay : maxBackoff;
  }
}
