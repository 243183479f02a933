package io.postillion.plugin.client;

import io.postillion.plugin.desk.frame.ContentPolicy;
import java.util.List;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hangs the pages for clients, and those of links, into Spring MVC. */
final class ClientWeb implements WebMvcConfigurer {

  private final String desk;
  private final String base;
  private final ClientArgument clients;

  ClientWeb(String desk, String base, ClientArgument clients) {
    this.desk = desk;
    this.base = base;
    this.clients = clients;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry
        .addInterceptor(new NoTrace())
        .addPathPatterns(base, base + "/**", desk + "/link/**", desk + "/password/**");
    registry.addInterceptor(new Spoken()).addPathPatterns(base, base + "/**");
    registry.addInterceptor(new ContentPolicy()).addPathPatterns(base, base + "/**");
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(clients);
  }
}
