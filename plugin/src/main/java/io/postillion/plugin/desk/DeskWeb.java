package io.postillion.plugin.desk;

import io.postillion.plugin.desk.frame.Assets;
import io.postillion.plugin.desk.frame.ContentPolicy;
import io.postillion.plugin.desk.frame.DeskArgument;
import io.postillion.plugin.desk.frame.Language;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** Hangs the desk into Spring MVC: languages, the {@code Desk} argument, files with versions. */
final class DeskWeb implements WebMvcConfigurer {

  private static final CacheControl FOR_EVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  private final String root;
  private final String base;
  private final Language language;
  private final DeskArgument desks;

  DeskWeb(String root, String base, Language language, DeskArgument desks) {
    this.root = root;
    this.base = base;
    this.language = language;
    this.desks = desks;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    for (HandlerInterceptor each : List.of(language, new ContentPolicy())) {
      registry
          .addInterceptor(each)
          .addPathPatterns(base, base + "/**", root + "/login", root + "/sandbox/**");
    }
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(desks);
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler(Assets.OWN + "**")
        .addResourceLocations("classpath:/postillion/desk/static/")
        .setCacheControl(FOR_EVER)
        .resourceChain(true)
        .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    registry
        .addResourceHandler(Assets.LIBRARY + "**")
        .addResourceLocations("classpath:/META-INF/resources/webjars/")
        .setCacheControl(FOR_EVER)
        .resourceChain(true);
  }
}
