package io.postillion.plugin.api.hook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Remembers notices for longer than their timestamps are good for, so that none counts twice. */
final class SeenNotices {

  static final Duration MEMORY = Duration.ofMinutes(15);
  static final int MAX_REMEMBERED = 10_000;

  /** The oldest comes first. */
  private final Map<String, Instant> seen = new LinkedHashMap<>();

  private final Clock clock;

  SeenNotices(Clock clock) {
    this.clock = clock;
  }

  /**
   * @return false when it was seen before
   */
  synchronized boolean isNew(String notice) {
    Instant now = clock.instant();
    Iterator<Instant> oldest = seen.values().iterator();
    while (oldest.hasNext() && !oldest.next().plus(MEMORY).isAfter(now)) {
      oldest.remove();
    }
    if (seen.putIfAbsent(notice, now) != null) {
      return false;
    }
    if (seen.size() > MAX_REMEMBERED) {
      Iterator<String> first = seen.keySet().iterator();
      first.next();
      first.remove();
    }
    return true;
  }

  synchronized int remembered() {
    return seen.size();
  }
}
