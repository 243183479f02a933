package io.postillion.connectors.http;

import java.time.Duration;

/** A moment by the machine's own stopwatch, which no change of the clock moves. */
record Deadline(long nanos) {

  static Deadline in(Duration span) {
    return new Deadline(System.nanoTime() + span.toNanos());
  }

  /** Zero or negative when it has passed. */
  Duration left() {
    return Duration.ofNanos(nanos - System.nanoTime());
  }

  Deadline orSooner(Deadline other) {
    return other.nanos - nanos < 0 ? other : this;
  }
}
