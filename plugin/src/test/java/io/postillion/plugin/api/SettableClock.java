package io.postillion.plugin.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Time that passes only when a test says so. */
public final class SettableClock extends Clock {

  public static final Instant START = Instant.parse("2026-11-22T09:30:00Z");

  private volatile Instant now = START;

  public void pass(Duration time) {
    now = now.plus(time);
  }

  public void reset() {
    now = START;
  }

  @Override
  public Instant instant() {
    return now;
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
