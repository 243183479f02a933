package io.postillion.plugin.security;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Asks the throttle before it looks at a password. */
final class ThrottledLogin implements AuthenticationProvider {

  private final AuthenticationProvider passwords;
  private final LoginThrottle throttle;

  ThrottledLogin(AuthenticationProvider passwords, LoginThrottle throttle) {
    this.passwords = passwords;
    this.throttle = throttle;
  }

  @Override
  public @Nullable Authentication authenticate(Authentication attempt) {
    String login = attempt.getName();
    String address =
        attempt.getDetails() instanceof WebAuthenticationDetails web
            ? String.valueOf(web.getRemoteAddress())
            : "";
    Duration wait = throttle.attempt(login, address);
    if (!wait.isZero()) {
      throw new LoginThrottledException(wait);
    }
    Authentication done = passwords.authenticate(attempt);
    throttle.succeeded(login, address);
    return done;
  }

  @Override
  public boolean supports(Class<?> attempt) {
    return passwords.supports(attempt);
  }
}
