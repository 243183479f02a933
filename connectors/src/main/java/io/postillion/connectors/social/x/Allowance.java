package io.postillion.connectors.social.x;

import io.postillion.connectors.http.Answer;
import io.postillion.connectors.http.RetryAfter;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Remembers from X's answers to posts when the next one may go. X counts per user in 15 minutes,
 * and per user and application in 24 hours; each counter says what remains and when it starts anew.
 */
final class Allowance {

  private static final List<String> COUNTERS =
      List.of("x-rate-limit", "x-user-limit-24hour", "x-app-limit-24hour");

  private final Clock clock;
  private @Nullable Instant notBefore;

  Allowance(Clock clock) {
    this.clock = clock;
  }

  synchronized void heard(Answer answer) {
    Instant now = clock.instant();
    Stream.concat(
            COUNTERS.stream().map(counter -> usedUpUntil(answer, counter)),
            answer.status() == 429
                ? Stream.of(RetryAfter.of(answer, now).map(now::plus))
                : Stream.empty())
        .flatMap(Optional::stream)
        .filter(moment -> notBefore == null || moment.isAfter(notBefore))
        .max(Instant::compareTo)
        .ifPresent(moment -> notBefore = moment);
  }

  synchronized @Nullable Instant notBefore() {
    return notBefore;
  }

  private static Optional<Instant> usedUpUntil(Answer answer, String counter) {
    return answer
        .header(counter + "-remaining")
        .filter(remaining -> remaining.strip().equals("0"))
        .flatMap(used -> answer.header(counter + "-reset"))
        .map(String::strip)
        .filter(reset -> reset.matches("\\d{1,11}"))
        .map(reset -> Instant.ofEpochSecond(Long.parseLong(reset)));
  }
}
