package io.postillion.plugin.security;

import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The addresses that are ours; a host application's own stay under its own rules. */
final class Paths {

  static final String LOGIN = "/login";
  static final String LOGOUT = "/logout";

  private static final String API = "/api/v1";
  private static final String METRICS = "/actuator/prometheus";

  private Paths() {}

  /** What is open: what belongs to pages, and signed pictures. */
  static RequestMatcher assets() {
    return any("/postillion/**", "/webjars/**");
  }

  /**
   * @param desk where the desk begins, e.g. {@code /desk}
   */
  static RequestMatcher pages(String desk) {
    return any(desk + "/**", "/sandbox/**", LOGIN, LOGOUT);
  }

  /**
   * @param base where they begin, e.g. {@code /client}
   */
  static RequestMatcher below(String base) {
    return any(base + "/**");
  }

  static RequestMatcher login() {
    return any(LOGIN);
  }

  /** Of the stand-alone application: what needs no login. */
  static RequestMatcher open() {
    return any("/", "/error", "/favicon.ico", "/actuator/health/**");
  }

  static RequestMatcher hooks() {
    return any("/hooks/**");
  }

  static RequestMatcher api() {
    return any(API + "/**", METRICS);
  }

  /**
   * All that a program may ask for: to read what belongs to its brand, to draft, and to measure.
   */
  static RequestMatcher programs() {
    String posts = API + "/brands/{brand}/posts";
    return new OrRequestMatcher(
        on(HttpMethod.GET, METRICS),
        on(HttpMethod.GET, API + "/openapi"),
        on(HttpMethod.GET, API + "/brands/**"),
        on(HttpMethod.POST, posts),
        on(HttpMethod.POST, posts + "/{post}/revisions"),
        on(HttpMethod.POST, posts + "/{post}/draft"),
        on(HttpMethod.POST, posts + "/{post}/suggestions"),
        on(HttpMethod.POST, posts + "/{post}/suggestions/stream"),
        on(HttpMethod.POST, posts + "/{post}/translations"),
        on(HttpMethod.POST, posts + "/{post}/cards"),
        on(HttpMethod.POST, posts + "/{post}/crops"),
        on(HttpMethod.POST, posts + "/{post}/generated-pictures"),
        on(HttpMethod.POST, posts + "/{post}/carousel"),
        on(HttpMethod.POST, posts + "/{post}/pictures"),
        on(HttpMethod.POST, posts + "/{post}/alt-texts"));
  }

  private static RequestMatcher on(HttpMethod method, String pattern) {
    return PathPatternRequestMatcher.withDefaults().matcher(method, pattern);
  }

  private static RequestMatcher any(String... patterns) {
    return new OrRequestMatcher(
        Stream.of(patterns)
            .map(
                pattern ->
                    (RequestMatcher) PathPatternRequestMatcher.withDefaults().matcher(pattern))
            .toList());
  }
}
