package io.postillion.plugin.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The addresses that are ours; a host application's own stay under its own rules.
 *
 * @param root what they begin with; empty in the stand-alone application
 * @param desk where the desk begins, e.g. {@code /desk}
 * @param isAlone whether the whole application is ours, and so its metrics are
 */
record Paths(String root, String desk, boolean isAlone) {

  private static final String METRICS = "/actuator/prometheus";

  String login() {
    return root + "/login";
  }

  String logout() {
    return root + "/logout";
  }

  private String api() {
    return root + "/api/v1";
  }

  /** What is open: what belongs to pages, signed pictures, and feeds by their secret addresses. */
  RequestMatcher assets() {
    return isAlone
        ? any("/postillion/**", "/webjars/**")
        : any("/postillion/assets/**", "/postillion/media/**", "/postillion/calendar/**");
  }

  RequestMatcher pages() {
    return any(desk + "/**", root + "/sandbox/**", login(), logout());
  }

  /**
   * @param base where they begin, e.g. {@code /client}
   */
  static RequestMatcher below(String base) {
    return any(base + "/**");
  }

  /** What takes no login: its page, and where the links lead by which people choose a password. */
  RequestMatcher doors() {
    return any(login(), desk + "/password/**");
  }

  /** What became of a request to one of our pages: its error page is ours too. */
  RequestMatcher errors() {
    return request ->
        request.getDispatcherType() == DispatcherType.ERROR
            && request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
            && Stream.of(desk, root + "/sandbox", login(), logout())
                .map(ours -> request.getContextPath() + ours)
                .anyMatch(ours -> asked.equals(ours) || asked.startsWith(ours + "/"));
  }

  /** Of the stand-alone application: what needs no login. */
  static RequestMatcher open() {
    return any("/", "/error", "/favicon.ico", "/actuator/health/**");
  }

  RequestMatcher hooks() {
    return any(root + "/hooks/**");
  }

  RequestMatcher apis() {
    return isAlone ? any(api() + "/**", METRICS) : any(api() + "/**");
  }

  /**
   * All that a program may ask for: to read what belongs to its brand, to draft, and to measure.
   */
  RequestMatcher programs() {
    String posts = api() + "/brands/{brand}/posts";
    return new OrRequestMatcher(
        on(HttpMethod.GET, METRICS),
        on(HttpMethod.GET, api() + "/openapi"),
        on(HttpMethod.GET, api() + "/brands/**"),
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
