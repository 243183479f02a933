package io.postillion.plugin.api;

import io.postillion.core.NotFoundException;
import io.postillion.plugin.security.CurrentCaller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Stands before every address below a brand: whoever is not of that brand hears that there is none.
 */
final class BrandGate implements HandlerInterceptor {

  static final String ADDRESSES = "/api/v1/brands/{brand}/**";

  private final CurrentCaller caller;

  BrandGate(CurrentCaller caller) {
    this.caller = caller;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    Object brand =
        request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                instanceof Map<?, ?> variables
            ? variables.get("brand")
            : null;
    if (caller.get().brands().stream().noneMatch(own -> own.value().equals(brand))) {
      throw new NotFoundException("brand", String.valueOf(brand));
    }
    return true;
  }
}
