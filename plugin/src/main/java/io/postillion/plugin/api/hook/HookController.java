package io.postillion.plugin.api.hook;

import io.postillion.core.Secret;
import io.postillion.core.content.SourceId;
import io.postillion.plugin.api.problem.ProblemType;
import io.postillion.plugin.api.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Takes "look again" from a source. What the body says is not read: the source is. */
@RestController
final class HookController {

  static final Duration TOLERANCE = Duration.ofMinutes(5);

  private final HookSecrets secrets;
  private final LookAgain lookAgain;
  private final SeenNotices seen;
  private final Clock clock;
  private final Secret nobodys = nobodys();

  HookController(HookSecrets secrets, LookAgain lookAgain, Clock clock) {
    this.secrets = secrets;
    this.lookAgain = lookAgain;
    this.seen = new SeenNotices(clock);
    this.clock = clock;
  }

  /** 202 also for a notice that came before; 401 whatever is wrong, so that nobody learns names. */
  @PostMapping("/hooks/{source}")
  void notice(
      @PathVariable String source,
      @RequestHeader(name = "webhook-id", defaultValue = "") String id,
      @RequestHeader(name = "webhook-timestamp", defaultValue = "") String timestamp,
      @RequestHeader(name = "webhook-signature", defaultValue = "") String signatures,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Optional<SourceId> known = source(source);
    Secret secret = known.flatMap(secrets::of).orElse(nobodys);
    byte[] body = request.getInputStream().readAllBytes();
    boolean genuine = HookSignature.matches(secret, id, timestamp, body, signatures);
    if (known.isEmpty() || !genuine || !isFresh(timestamp)) {
      Problems.write(
          request,
          response,
          ProblemType.NOT_LOGGED_IN,
          "The notice is not signed by a source that is known here, or its time is off. Compare "
              + "the address, the secret and the clocks of both sides.");
      return;
    }
    if (seen.isNew(source + " " + id)) {
      lookAgain.at(known.get());
    }
    response.setStatus(HttpStatus.ACCEPTED.value());
  }

  private boolean isFresh(String timestamp) {
    @Nullable Instant sent = seconds(timestamp);
    return sent != null && Duration.between(sent, clock.instant()).abs().compareTo(TOLERANCE) <= 0;
  }

  private static @Nullable Instant seconds(String timestamp) {
    return timestamp.matches("[0-9]{1,11}")
        ? Instant.ofEpochSecond(Long.parseLong(timestamp))
        : null;
  }

  private static Optional<SourceId> source(String name) {
    return name.matches("[a-z0-9-]{1,64}") && !name.startsWith("-") && !name.endsWith("-")
        ? Optional.of(new SourceId(name))
        : Optional.empty();
  }

  /** Held against notices for sources that are not known, so that they take as long to refuse. */
  private static Secret nobodys() {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    return Secret.of(HookSignature.SECRET_PREFIX + Base64.getEncoder().encodeToString(key));
  }
}
