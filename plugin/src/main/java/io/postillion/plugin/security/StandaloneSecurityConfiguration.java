package io.postillion.plugin.security;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.server.CookieSameSiteSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/**
 * For the application that is nothing but Postillion: whatever is not one of our addresses needs a
 * login, except its health and the way in. A host application has rules of its own and leaves this
 * out.
 */
@Configuration(proxyBeanMethods = false)
public class StandaloneSecurityConfiguration {

  @Bean("postillionEverythingElse")
  @Order(Ordered.LOWEST_PRECEDENCE)
  SecurityFilterChain everythingElse(
      HttpSecurity http, @Value("${postillion.base-path:}") String root) throws Exception {
    return new DeskSession()
        .over(http)
        .headers(SecurityHeaders::write)
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(Paths.open())
                    .permitAll()
                    .anyRequest()
                    .hasAuthority(Authorities.PERSON.getAuthority()))
        .exceptionHandling(doors -> doors.authenticationEntryPoint(new PageDoor(root + "/login")))
        .build();
  }

  /** Other sites cannot post with our session. */
  @Bean("postillionSessionCookieIsLax")
  CookieSameSiteSupplier sessionCookieIsLax() {
    return CookieSameSiteSupplier.ofLax().whenHasName("JSESSIONID");
  }

  /** Keeps Spring Boot from inventing a user: people log in at the desk and nowhere else. */
  @Bean("postillionNoOtherLogin")
  AuthenticationManager noOtherLogin(@Value("${postillion.base-path:}") String root) {
    return attempt -> {
      throw new AuthenticationServiceException("Log in at " + root + "/login");
    };
  }
}
