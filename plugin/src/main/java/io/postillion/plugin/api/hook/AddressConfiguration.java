package io.postillion.plugin.api.hook;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerTypePredicate;
import org.springframework.web.servlet.config.annotation.PathMatchConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What programs call begins with {@code postillion.base-path}, apart from a host's own API. */
@Configuration(proxyBeanMethods = false)
public class AddressConfiguration {

  @Bean("postillionAddresses")
  WebMvcConfigurer addresses(@Value("${postillion.base-path:}") String root) {
    return new WebMvcConfigurer() {
      @Override
      public void configurePathMatch(PathMatchConfigurer paths) {
        if (!root.isEmpty()) {
          paths.addPathPrefix(
              root, HandlerTypePredicate.forBasePackage("io.postillion.plugin.api"));
        }
      }
    };
  }
}
