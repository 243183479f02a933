package io.postillion.plugin.desk.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;

/** What a browser may do with a page of the desk: everything comes from here, nothing inline. */
public final class ContentPolicy implements HandlerInterceptor {

  /** The value of {@code Content-Security-Policy} on every page. */
  public static final String STRICT =
      "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  private static final String HEADER = "Content-Security-Policy";

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    response.setHeader(HEADER, STRICT);
    return true;
  }

  /** For a page with a diagram: bpmn-js writes style attributes; style elements stay forbidden. */
  public static void allowStyleAttributes(HttpServletResponse response) {
    response.setHeader(HEADER, STRICT + "; style-src-attr 'unsafe-inline'");
  }
}
