package io.postillion.plugin.security;

import io.postillion.plugin.api.problem.ProblemType;
import io.postillion.plugin.api.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** What a program hears when it may not come in: problem details instead of a login page. */
final class ApiDoor implements AuthenticationEntryPoint, AccessDeniedHandler {

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    Problems.write(
        request,
        response,
        ProblemType.NOT_LOGGED_IN,
        why instanceof InsufficientAuthenticationException
            ? "Log in, or send a token as 'Authorization: Bearer pst_…'."
            : String.valueOf(why.getMessage()));
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
      throws IOException {
    if (why instanceof CsrfException) {
      Problems.write(
          request,
          response,
          ProblemType.CSRF,
          "With a session every change needs the page's CSRF token. Reload the page, or use an API "
              + "token.");
      return;
    }
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    if (who != null && who.getAuthorities().contains(Authorities.CLIENT)) {
      Problems.write(
          request,
          response,
          ProblemType.NOT_A_PERSON,
          "This token is a program's: it reads and drafts. Have a person do this, or use a "
              + "person's token.");
      return;
    }
    Problems.write(
        request, response, ProblemType.NOT_ALLOWED, "Ask an administrator for permission.");
  }
}
