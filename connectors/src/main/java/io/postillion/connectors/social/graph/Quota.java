package io.postillion.connectors.social.graph;

import com.fasterxml.jackson.databind.JsonNode;
import io.postillion.core.publish.Pace;
import io.postillion.core.publish.Pace.Window;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Remembers how much an account may publish, as the network said last. */
final class Quota {

  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration ASK_AGAIN_AFTER = Duration.ofHours(1);

  private final Clock clock;
  private Window window;
  private @Nullable Instant notBefore;
  private Instant goodUntil = Instant.MIN;

  Quota(int perDay, Clock clock) {
    this.window = new Window(perDay, DAY);
    this.clock = clock;
  }

  synchronized Pace pace() {
    return Pace.of(Duration.ZERO, window).notBefore(notBefore);
  }

  /** Whether it is time to ask; counts as asked, so that a network that is silent is let be. */
  synchronized boolean wantsReading() {
    Instant now = clock.instant();
    if (now.isBefore(goodUntil)) {
      return false;
    }
    goodUntil = now.plus(ASK_AGAIN_AFTER);
    return true;
  }

  /**
   * @param answer {@code {"data":[{"quota_usage":2,"config":{"quota_total":50,"quota_duration":
   *     86400}}]}}; what it does not say stays as it was
   */
  synchronized void read(JsonNode answer) {
    JsonNode quota = answer.path("data").path(0);
    int total = quota.at("/config/quota_total").asInt();
    long seconds = quota.at("/config/quota_duration").asLong(DAY.toSeconds());
    if (total > 0 && seconds > 0) {
      window = new Window(total, Duration.ofSeconds(seconds));
    }
    if (quota.path("quota_usage").asInt() >= window.posts()) {
      rest(GraphFailures.UNTIL_QUOTA);
    }
  }

  /** The network asks for a rest. */
  synchronized void rest(Duration span) {
    notBefore = clock.instant().plus(span);
  }
}
