package io.postillion.plugin.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * Back to the login page: with {@code ?error}, or with {@code ?wait=} and how many minutes when
 * there were too many attempts.
 */
final class LoginFailure implements AuthenticationFailureHandler {

  private final RedirectStrategy redirect = new DefaultRedirectStrategy();
  private final String login;

  LoginFailure(String login) {
    this.login = login;
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    String query =
        why instanceof LoginThrottledException throttled
            ? "?wait=" + throttled.minutes()
            : "?error";
    redirect.sendRedirect(request, response, login + query);
  }
}
