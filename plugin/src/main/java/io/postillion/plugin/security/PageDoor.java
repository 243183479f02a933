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

  private final String address;
  private final AuthenticationEntryPoint login;

  /**
   * @param address of the login, below the context path
   */
  PageDoor(String address) {
    this.address = address;
    this.login = new LoginUrlAuthenticationEntryPoint(address);
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException, ServletException {
    if (isFragment(request)) {
      sendPage(request, response, address);
    } else {
      login.commence(request, response, why);
    }
  }

  static boolean isFragment(HttpServletRequest request) {
    return "true".equals(request.getHeader("HX-Request"));
  }

  static void sendPage(HttpServletRequest request, HttpServletResponse response, String login) {
    response.setStatus(HttpStatus.UNAUTHORIZED.value());
    response.setHeader("HX-Redirect", request.getContextPath() + login);
  }
}
