package io.postillion.plugin.security;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many attempts to log in; whether the password was right is not told. */
final class LoginThrottledException extends AuthenticationException {

  private static final long serialVersionUID = 1L;

  private final Duration wait;

  LoginThrottledException(Duration wait) {
    super("Too many attempts to log in. Try again in %d minutes.".formatted(minutes(wait)));
    this.wait = wait;
  }

  /** 1 or more. */
  long minutes() {
    return minutes(wait);
  }

  private static long minutes(Duration wait) {
    return Math.max(1, wait.plusSeconds(59).toMinutes());
  }
}
