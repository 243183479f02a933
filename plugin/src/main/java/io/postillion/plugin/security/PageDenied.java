package io.postillion.plugin.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.MissingCsrfTokenException;

/**
 * A form that was open longer than its session leads to the login, where {@code ?expired} says why;
 * everything else that is not allowed is a 403.
 */
final class PageDenied implements AccessDeniedHandler {

  private final RedirectStrategy redirect = new DefaultRedirectStrategy();
  private final String login;

  PageDenied(String login) {
    this.login = login;
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
      throws IOException {
    if (!(why instanceof MissingCsrfTokenException)) {
      response.sendError(HttpStatus.FORBIDDEN.value());
    } else if (PageDoor.isFragment(request)) {
      PageDoor.sendPage(request, response, login);
    } else {
      redirect.sendRedirect(request, response, login + "?expired");
    }
  }
}
