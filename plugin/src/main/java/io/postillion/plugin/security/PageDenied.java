package io.postillion.plugin.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.MissingCsrfTokenException;

/**
 * A form that was open longer than its session leads to the login, where {@code ?expired} says why;
 * a file that the server did not take, and so not the token beside it either, is a 413; everything
 * else that is not allowed is a 403.
 */
final class PageDenied implements AccessDeniedHandler {

  /** No server takes less, unless somebody says so. */
  private static final long LEAST_LIMIT = 1024 * 1024;

  private final RedirectStrategy redirect = new DefaultRedirectStrategy();
  private final String login;

  PageDenied(String login) {
    this.login = login;
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
      throws IOException {
    if (why instanceof CsrfException && isUnreadUpload(request)) {
      response.sendError(HttpStatus.PAYLOAD_TOO_LARGE.value());
    } else if (!(why instanceof MissingCsrfTokenException)) {
      response.sendError(HttpStatus.FORBIDDEN.value());
    } else if (PageDoor.isFragment(request)) {
      PageDoor.sendPage(request, response, login);
    } else {
      redirect.sendRedirect(request, response, login + "?expired");
    }
  }

  private static boolean isUnreadUpload(HttpServletRequest request) {
    return String.valueOf(request.getContentType()).startsWith("multipart/")
        && request.getContentLengthLong() > LEAST_LIMIT
        && request.getParameterMap().isEmpty();
  }
}
