package io.postillion.plugin.security;

import io.postillion.core.people.People;
import io.postillion.plugin.store.ApiTokens;
import io.postillion.plugin.store.Logins;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer.SessionFixationConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * One filter chain per kind of visitor, each for our own addresses only. People and passwords are
 * known to these chains alone: a host application's authentication neither sees them nor lets its
 * own users in here.
 */
@Configuration(proxyBeanMethods = false)
@Import(CallerConfiguration.class)
public class SecurityConfiguration {

  /** Far more than any post with its link and alt texts. */
  static final int MAX_API_BODY = 256 * 1024;

  /** A notice names an item, it does not carry one. */
  static final int MAX_HOOK_BODY = 64 * 1024;

  private static final int FIRST = Ordered.HIGHEST_PRECEDENCE + 100;

  private final ApiDoor door = new ApiDoor();
  private final DeskSession session = new DeskSession();
  private final Paths paths;

  SecurityConfiguration(
      @Value("${postillion.base-path:}") String root,
      @Value("${postillion.desk.base-path:/desk}") String desk,
      @Value("${postillion.security.stand-alone:false}") boolean alone) {
    this.paths = new Paths(root, desk, alone);
  }

  /** In words for people also where the host's rules would have no room for strangers. */
  @Bean("postillionErrorPages")
  @Order(FIRST - 1)
  SecurityFilterChain errorPages(HttpSecurity http) throws Exception {
    return session
        .over(http.securityMatcher(paths.errors()))
        .headers(SecurityHeaders::write)
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .requestCache(RequestCacheConfigurer::disable)
        .csrf(AbstractHttpConfigurer::disable)
        .build();
  }

  @Bean("postillionAssets")
  @Order(FIRST)
  SecurityFilterChain assets(HttpSecurity http) throws Exception {
    return http.securityMatcher(paths.assets())
        .headers(SecurityHeaders::write)
        .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable))
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .sessionManagement(SecurityConfiguration::none)
        .requestCache(RequestCacheConfigurer::disable)
        .csrf(AbstractHttpConfigurer::disable)
        .build();
  }

  /** Signed, not logged in: the controller holds the signature against the bytes. */
  @Bean("postillionHooks")
  @ConditionalOnProperty(name = "postillion.hooks.enabled", matchIfMissing = true)
  @Order(FIRST + 1)
  SecurityFilterChain hooks(HttpSecurity http) throws Exception {
    return http.securityMatcher(paths.hooks())
        .headers(SecurityHeaders::write)
        .addFilterAfter(new BodyLimit(MAX_HOOK_BODY), HeaderWriterFilter.class)
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .sessionManagement(SecurityConfiguration::none)
        .requestCache(RequestCacheConfigurer::disable)
        .csrf(AbstractHttpConfigurer::disable)
        .build();
  }

  /** With a token, and by nothing but that token: a session that comes along does not count. */
  @Bean("postillionApiByToken")
  @ConditionalOnProperty(name = "postillion.api.enabled", matchIfMissing = true)
  @Order(FIRST + 2)
  SecurityFilterChain apiByToken(HttpSecurity http, ApiTokens tokens, People people, Clock clock)
      throws Exception {
    RequestMatcher carriesToken = BearerFilter::carriesToken;
    return api(http, new AndRequestMatcher(paths.apis(), carriesToken))
        .addFilterBefore(
            new BearerFilter(new TokenLogin(tokens, people, clock), door),
            BasicAuthenticationFilter.class)
        .sessionManagement(SecurityConfiguration::none)
        .csrf(AbstractHttpConfigurer::disable)
        .build();
  }

  /** With the session of the desk; what changes something needs its CSRF token too. */
  @Bean("postillionApiBySession")
  @ConditionalOnProperty(name = "postillion.api.enabled", matchIfMissing = true)
  @Order(FIRST + 3)
  SecurityFilterChain apiBySession(HttpSecurity http) throws Exception {
    return session
        .over(api(http, paths.apis()))
        .sessionManagement(policy -> policy.sessionCreationPolicy(SessionCreationPolicy.NEVER))
        .build();
  }

  @Bean("postillionPages")
  @ConditionalOnProperty(name = "postillion.desk.enabled", matchIfMissing = true)
  @Order(FIRST + 4)
  SecurityFilterChain pages(HttpSecurity http, Logins logins, Clock clock) throws Exception {
    return session
        .over(http.securityMatcher(paths.pages()))
        .headers(SecurityHeaders::write)
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(paths.doors())
                    .permitAll()
                    .anyRequest()
                    .hasAuthority(Authorities.PERSON.getAuthority()))
        .authenticationManager(passwords(logins, clock))
        .formLogin(
            form ->
                form.loginPage(paths.login())
                    .defaultSuccessUrl(paths.desk())
                    .failureHandler(new LoginFailure(paths.login())))
        .logout(logout -> leave(logout, paths))
        .requestCache(cache -> cache.requestCache(session.requests()))
        .sessionManagement(
            policy -> policy.sessionFixation(SessionFixationConfigurer::changeSessionId))
        .exceptionHandling(
            doors ->
                doors
                    .authenticationEntryPoint(new PageDoor(paths.login()))
                    .accessDeniedHandler(new PageDenied(paths.login())))
        .build();
  }

  /** In a host the session holds its own login too, which is none of our business. */
  private static void leave(LogoutConfigurer<HttpSecurity> logout, Paths paths) {
    logout
        .logoutUrl(paths.logout())
        .logoutSuccessUrl(paths.login() + "?logout")
        .invalidateHttpSession(paths.isAlone());
    if (paths.isAlone()) {
      logout.deleteCookies("JSESSIONID");
    }
  }

  private HttpSecurity api(HttpSecurity http, RequestMatcher matcher) throws Exception {
    return http.securityMatcher(matcher)
        .headers(SecurityHeaders::write)
        .addFilterAfter(new BodyLimit(MAX_API_BODY), HeaderWriterFilter.class)
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(paths.programs())
                    .hasAnyAuthority(
                        Authorities.PERSON.getAuthority(), Authorities.CLIENT.getAuthority())
                    .anyRequest()
                    .hasAuthority(Authorities.PERSON.getAuthority()))
        .requestCache(RequestCacheConfigurer::disable)
        .exceptionHandling(doors -> doors.authenticationEntryPoint(door).accessDeniedHandler(door));
  }

  private static AuthenticationManager passwords(Logins logins, Clock clock) {
    DaoAuthenticationProvider passwords = new DaoAuthenticationProvider(new PersonLogins(logins));
    passwords.setPasswordEncoder(Passwords.encoder());
    return new ProviderManager(new ThrottledLogin(passwords, new LoginThrottle(clock)));
  }

  private static void none(SessionManagementConfigurer<HttpSecurity> policy) {
    policy.sessionCreationPolicy(SessionCreationPolicy.STATELESS);
  }
}
