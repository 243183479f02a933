package io.postillion.connectors.ai.model;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Goes on by a millisecond each time somebody looks, and as far as a test tells it to. */
public final class SteppingClock extends Clock {

  private Instant now = Instant.parse("2026-05-03T10:00:00Z");

  @Override
  public synchronized Instant instant() {
    now = now.plusMillis(1);
    return now;
  }

  public synchronized void advance(Duration duration) {
    now = now.plus(duration);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("Instants have no zone");
  }
}
