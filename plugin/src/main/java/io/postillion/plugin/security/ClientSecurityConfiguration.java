package io.postillion.plugin.security;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

/**
 * The pages for clients know nobody who is logged in, and make no session: whoever comes is told by
 * a cookie that those pages alone read. So a client is nobody everywhere else.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(
    name = {"postillion.security.enabled", "postillion.desk.enabled"},
    matchIfMissing = true)
public class ClientSecurityConfiguration {

  private static final String CSRF_COOKIE = "postillion-client-csrf";

  /** Beside the chains of {@link SecurityConfiguration}: the addresses have nothing in common. */
  @Bean("postillionClientVisits")
  @Order(Ordered.HIGHEST_PRECEDENCE + 110)
  SecurityFilterChain clientVisits(
      HttpSecurity http, @Value("${postillion.clients.base-path:/client}") String base)
      throws Exception {
    CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
    tokens.setCookieName(CSRF_COOKIE);
    tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Strict"));
    return http.securityMatcher(Paths.below(base))
        .headers(SecurityHeaders::write)
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(RequestCacheConfigurer::disable)
        .csrf(csrf -> csrf.csrfTokenRepository(tokens))
        .exceptionHandling(
            doors ->
                doors.accessDeniedHandler(
                    (request, response, denied) ->
                        response.sendRedirect(request.getContextPath() + base + "/again")))
        .build();
  }
}
