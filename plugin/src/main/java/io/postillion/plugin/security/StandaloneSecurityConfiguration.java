package io.postillion.plugin.security;

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

  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  SecurityFilterChain everythingElse(HttpSecurity http) throws Exception {
    return http.headers(SecurityHeaders::write)
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(Paths.open())
                    .permitAll()
                    .anyRequest()
                    .hasAuthority(Authorities.PERSON.getAuthority()))
        .exceptionHandling(doors -> doors.authenticationEntryPoint(new PageDoor()))
        .build();
  }

  /** Keeps Spring Boot from inventing a user: people log in at the desk and nowhere else. */
  @Bean
  AuthenticationManager noOtherLogin() {
    return attempt -> {
      throw new AuthenticationServiceException("Log in at " + Paths.LOGIN);
    };
  }
}
