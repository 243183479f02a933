package io.postillion.plugin.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** So many in a while for each key. In memory, bounded: a brake on one node, not a ledger. */
public final class RateLimit {

  static final int MAX_REMEMBERED = 10_000;

  private record Window(Instant until, int spent) {}

  /** The one that began longest ago comes first. */
  private final Map<String, Window> windows = new LinkedHashMap<>();

  private final int most;
  private final Duration length;
  private final Clock clock;

  public RateLimit(int most, Duration length, Clock clock) {
    this.most = most;
    this.length = length;
    this.clock = clock;
  }

  /**
   * Counts before it is done, so that requests side by side are counted too.
   *
   * @return false when there were too many
   */
  public synchronized boolean spend(String key) {
    Instant now = clock.instant();
    Window window = windows.get(key);
    if (window == null || !window.until().isAfter(now)) {
      windows.remove(key);
      window = new Window(now.plus(length), 0);
    }
    if (window.spent() >= most) {
      return false;
    }
    windows.put(key, new Window(window.until(), window.spent() + 1));
    if (windows.size() > MAX_REMEMBERED) {
      Iterator<String> oldest = windows.keySet().iterator();
      oldest.next();
      oldest.remove();
    }
    return true;
  }
}
