package io.postillion.connectors.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Function;

/**
 * How long the other side asks us to wait: {@code Retry-After} in seconds or as a date (RFC 9110,
 * 10.2.3), else {@code RateLimit-Reset} or {@code X-Rate-Limit-Reset} in epoch seconds (Bluesky, X)
 * or {@code X-RateLimit-Reset} as an ISO timestamp (Mastodon).
 */
public final class RetryAfter {

  /** Whoever asks for more is asked again after this. */
  private static final Duration LONGEST = Duration.ofHours(24);

  private RetryAfter() {}

  public static Optional<Duration> of(Answer answer, Instant now) {
    return answer
        .header("Retry-After")
        .flatMap(value -> seconds(value).or(() -> until(value, RetryAfter::httpDate, now)))
        .or(() -> reset(answer, "RateLimit-Reset", now))
        .or(() -> reset(answer, "X-RateLimit-Reset", now))
        .or(() -> reset(answer, "X-Rate-Limit-Reset", now))
        .map(RetryAfter::clamped);
  }

  private static Optional<Duration> reset(Answer answer, String header, Instant now) {
    return answer
        .header(header)
        .flatMap(
            value ->
                seconds(value)
                    .map(epoch -> Duration.between(now, Instant.EPOCH.plus(epoch)))
                    .or(() -> until(value, Instant::parse, now)));
  }

  private static Optional<Duration> seconds(String value) {
    return value.strip().matches("\\d{1,10}")
        ? Optional.of(Duration.ofSeconds(Long.parseLong(value.strip())))
        : Optional.empty();
  }

  private static Optional<Duration> until(
      String value, Function<String, Instant> reading, Instant now) {
    try {
      return Optional.of(Duration.between(now, reading.apply(value.strip())));
    } catch (DateTimeException e) {
      return Optional.empty(); // a wait that nobody can read is no wait
    }
  }

  private static Instant httpDate(String value) {
    return ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
  }

  private static Duration clamped(Duration wait) {
    if (wait.isNegative()) {
      return Duration.ZERO;
    }
    return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }
}
