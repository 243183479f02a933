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

  /** How long a claim holds in the ledger; well beyond the longest call. */
  static final Duration LENGTH = Publisher.CALL_LIMIT.multipliedBy(3);

  /** A request that begins now ends, or breaks off, long before the lease does. */
  private static final Duration USABLE = LENGTH.minus(Publisher.CALL_LIMIT.multipliedBy(2));

  private final Clock clock;
  private final Instant from;
  private final long nanos = System.nanoTime();

  private Lease(Clock clock) {
    this.clock = clock;
    this.from = clock.instant();
  }

  static Lease from(Clock clock) {
    return new Lease(clock);
  }

  @Override
  public void require() {
    Duration byStopwatch = Duration.ofNanos(System.nanoTime() - nanos);
    Duration byClock = Duration.between(from, clock.instant());
    if (byStopwatch.compareTo(USABLE) > 0 || byClock.compareTo(USABLE) > 0) {
      throw new Transient(
          "This node stood still too long after it had claimed the post. Nothing was sent; another"
              + " node may have taken over.");
    }
  }
}
