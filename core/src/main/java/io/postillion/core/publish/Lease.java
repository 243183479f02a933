package io.postillion.core.publish;

import io.postillion.core.failure.Transient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * How long this node may believe that a claim holds. It is measured from before the claim, by the
 * machine's stopwatch and by the clock, whichever ran further: the one stands still while a virtual
 * machine is suspended, the other can be set back.
 */
final class Lease implements Permit {

  private final Duration usable;
  private final Clock clock;
  private final Instant from;
  private final long nanos = System.nanoTime();

  private Lease(Duration usable, Clock clock) {
    this.usable = usable;
    this.clock = clock;
    this.from = clock.instant();
  }

  /**
   * @param usable from now on
   */
  static Lease of(Duration usable, Clock clock) {
    return new Lease(usable, clock);
  }

  @Override
  public void require() {
    Duration byStopwatch = Duration.ofNanos(System.nanoTime() - nanos);
    Duration byClock = Duration.between(from, clock.instant());
    if (byStopwatch.compareTo(usable) > 0 || byClock.compareTo(usable) > 0) {
      throw new Transient(
          "This node stood still too long after it had claimed the post. Nothing was sent; another"
              + " node may have taken over.");
    }
  }
}
