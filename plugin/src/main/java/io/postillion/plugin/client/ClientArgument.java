package io.postillion.plugin.client;

import io.postillion.core.client.Client;
import io.postillion.core.client.Visiting;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** The client of the visit, looked up for each request, and their language for the answer. */
final class ClientArgument implements HandlerMethodArgumentResolver {

  private final Visiting visiting;

  ClientArgument(Visiting visiting) {
    this.visiting = visiting;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Client.class;
  }

  @Override
  public Client resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    HttpServletRequest servlet = request.getNativeRequest(HttpServletRequest.class);
    Client client =
        VisitCookie.of(servlet).flatMap(visiting::visitor).orElseThrow(NoVisitException::new);
    LocaleContextHolder.setLocale(client.language());
    return client;
  }
}
