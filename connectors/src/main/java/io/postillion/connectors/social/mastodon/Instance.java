package io.postillion.connectors.social.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
import io.postillion.connectors.http.Answer;
import io.postillion.connectors.http.Call;
import io.postillion.core.check.NetworkLimits;
import io.postillion.core.failure.Failure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Remembers what the server takes and asks again once a day, or soon when it did not answer. */
final class Instance {

  private static final Logger log = LoggerFactory.getLogger(Instance.class);
  private static final Duration GOOD_FOR = Duration.ofDays(1);
  private static final Duration TRY_AGAIN_AFTER = Duration.ofMinutes(10);

  private final Supplier<Server> server;
  private final String who;
  private final Clock clock;
  private NetworkLimits limits = InstanceLimits.usual();
  private Instant goodUntil = Instant.MIN;

  Instance(Supplier<Server> server, String who, Clock clock) {
    this.server = server;
    this.who = who;
    this.clock = clock;
  }

  /** Never fails: without an answer the last known limits hold, or Mastodon's usual ones. */
  synchronized NetworkLimits limits() {
    Instant now = clock.instant();
    if (now.isBefore(goodUntil)) {
      return limits;
    }
    try {
      limits = InstanceLimits.of(instance(server.get()));
      goodUntil = now.plus(GOOD_FOR);
    } catch (Failure e) {
      log.warn("{}: its limits could not be read, the last known hold: {}", who, e.getMessage());
      goodUntil = now.plus(TRY_AGAIN_AFTER);
    }
    return limits;
  }

  private static JsonNode instance(Server server) {
    Call current = server.get("/api/v2/instance");
    Answer answer = server.send(current);
    return answer.isOk()
        ? server.json(current, answer)
        : server.json(server.get("/api/v1/instance"));
  }
}
