package io.postillion.app;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Whoever comes to the bare address finds the desk; in a host, that address is the host's. */
@Configuration(proxyBeanMethods = false)
class FrontDoor implements WebMvcConfigurer {

  private final String desk;

  FrontDoor(@Value("${postillion.desk.base-path:/desk}") String desk) {
    this.desk = desk;
  }

  @Override
  public void addViewControllers(ViewControllerRegistry pages) {
    pages.addRedirectViewController("/", desk);
  }
}
