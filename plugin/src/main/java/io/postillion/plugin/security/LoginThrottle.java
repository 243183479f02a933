package io.postillion.plugin.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Makes guessing passwords slow without letting a stranger lock a person out: few attempts per
 * login from one address, more per address (an office has one), most per login from anywhere. In
 * memory, bounded, forgotten after {@link #WINDOW}.
 */
final class LoginThrottle {

  static final Duration WINDOW = Duration.ofMinutes(15);
  static final int PER_LOGIN_AND_ADDRESS = 5;
  static final int PER_ADDRESS = 30;
  static final int PER_LOGIN = 100;
  static final int MAX_REMEMBERED = 30_000;

  private static final int LONGEST_LOGIN = 100;

  private record Limit(String key, int max) {}

  private record Window(Instant until, int attempts) {}

  /** The one touched longest ago comes first. */
  private final Map<String, Window> windows = new LinkedHashMap<>();

  private final Clock clock;

  LoginThrottle(Clock clock) {
    this.clock = clock;
  }

  /**
   * Counts an attempt before it is made, so that attempts side by side are counted too.
   *
   * @return how long to wait; zero when the attempt may be made
   */
  synchronized Duration attempt(String login, String address) {
    Instant now = clock.instant();
    List<Limit> limits = limits(login, address);
    Duration wait =
        limits.stream()
            .filter(limit -> window(limit.key(), now).attempts() >= limit.max())
            .map(limit -> Duration.between(now, window(limit.key(), now).until()))
            .max(Duration::compareTo)
            .orElse(Duration.ZERO);
    if (wait.isZero()) {
      limits.forEach(limit -> count(limit.key(), 1, now));
    }
    return wait;
  }

  /** The attempt that was counted was no guess. */
  synchronized void succeeded(String login, String address) {
    Instant now = clock.instant();
    List<Limit> limits = limits(login, address);
    windows.remove(limits.get(0).key());
    limits.stream().skip(1).forEach(limit -> count(limit.key(), -1, now));
  }

  synchronized int remembered() {
    return windows.size();
  }

  private static List<Limit> limits(String login, String address) {
    String lower = login.toLowerCase(Locale.ROOT);
    String name = lower.substring(0, Math.min(LONGEST_LOGIN, lower.length()));
    return List.of(
        new Limit("both:%s:%s".formatted(address, name), PER_LOGIN_AND_ADDRESS),
        new Limit("address:" + address, PER_ADDRESS),
        new Limit("login:" + name, PER_LOGIN));
  }

  private Window window(String key, Instant now) {
    Window window = windows.get(key);
    return window == null || !window.until().isAfter(now)
        ? new Window(now.plus(WINDOW), 0)
        : window;
  }

  private void count(String key, int step, Instant now) {
    Window window = window(key, now);
    windows.remove(key);
    windows.put(key, new Window(window.until(), Math.max(0, window.attempts() + step)));
    if (windows.size() > MAX_REMEMBERED) {
      Iterator<String> oldest = windows.keySet().iterator();
      oldest.next();
      oldest.remove();
    }
  }
}
