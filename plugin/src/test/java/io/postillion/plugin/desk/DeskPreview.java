package io.postillion.plugin.desk;

import io.postillion.core.people.Person;
import io.postillion.plugin.desk.memory.MemoryBeans;
import io.postillion.plugin.desk.memory.Sample;
import io.postillion.plugin.security.CurrentPerson;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.security.Principal;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The desk alone, on sample content, with somebody already logged in: to look at, and to test. */
@Configuration(proxyBeanMethods = false)
@Import({DeskConfiguration.class, MemoryBeans.class})
@ImportAutoConfiguration({
  PropertyPlaceholderAutoConfiguration.class,
  DispatcherServletAutoConfiguration.class,
  ServletWebServerFactoryAutoConfiguration.class,
  WebMvcAutoConfiguration.class,
  ErrorMvcAutoConfiguration.class,
  HttpMessageConvertersAutoConfiguration.class,
  JacksonAutoConfiguration.class
})
class DeskPreview {

  /** Who sits at the desk. */
  static final AtomicReference<Person> PERSON = new AtomicReference<>(Sample.CAMILLE);

  @Bean
  CurrentPerson currentPerson() {
    return PERSON::get;
  }

  @Bean
  Filter somebodyIsLoggedIn() {
    return (request, response, chain) ->
        chain.doFilter(
            new HttpServletRequestWrapper((HttpServletRequest) request) {
              @Override
              public Principal getUserPrincipal() {
                return () -> PERSON.get().login();
              }
            },
            response);
  }

  public static void main(String[] arguments) {
    SpringApplication.run(DeskPreview.class, arguments);
  }
}
