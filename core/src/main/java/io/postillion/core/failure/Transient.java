package io.postillion.core.failure;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Certainly nothing was done, and trying again later may help: 429, maintenance, a connection that
 * never opened.
 */
public final class Transient extends Failure {

  private static final long serialVersionUID = 1L;

  private final @Nullable Duration retryAfter;

  public Transient(String message, @Nullable Duration retryAfter, @Nullable Throwable cause) {
    super(message, cause);
    this.retryAfter = retryAfter;
  }

  public Transient(String message) {
    this(message, null, null);
  }

  /** How long the other side asked us to wait, if it said so. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
