package io.postillion.plugin.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** To the login; a fragment request of htmx has the whole page go there. */
final class PageDoor implements AuthenticationEntryPoint {

  private final AuthenticationEntryPoint login = new LoginUrlAuthenticationEntryPoint(Paths.LOGIN);

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException, ServletException {
    if (isFragment(request)) {
      sendPage(request, response);
    } else {
      login.commence(request, response, why);
    }
  }

  static boolean isFragment(HttpServletRequest request) {
    return "true".equals(request.getHeader("HX-Request"));
  }

  static void sendPage(HttpServletRequest request, HttpServletResponse response) {
    response.setStatus(HttpStatus.UNAUTHORIZED.value());
    response.setHeader("HX-Redirect", request.getContextPath() + Paths.LOGIN);
  }
}
