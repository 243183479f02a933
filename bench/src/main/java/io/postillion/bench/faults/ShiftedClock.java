package io.postillion.bench.faults;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The clock of one node, which can be wrong. */
final class ShiftedClock extends Clock {

  private volatile Duration wrongBy = Duration.ZERO;

  void set(Duration wrong) {
    wrongBy = wrong;
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(wrongBy);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
