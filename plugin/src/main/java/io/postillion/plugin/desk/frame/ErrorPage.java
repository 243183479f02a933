package io.postillion.plugin.desk.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.servlet.ModelAndView;

/** The page that says, in human words, why there is no page. */
final class ErrorPage {

  private static final Set<Integer> NAMED = Set.of(400, 403, 404, 409, 413, 422, 500, 502);

  private final Shells shells;
  private final Words words;

  ErrorPage(Shells shells, Words words) {
    this.shells = shells;
    this.words = words;
  }

  /** With the usual words for the status. */
  ModelAndView of(HttpStatus status, HttpServletRequest request, @Nullable String id) {
    String key = NAMED.contains(status.value()) ? Integer.toString(status.value()) : "other";
    return of(status, words.say("error." + key + ".text"), request, id);
  }

  ModelAndView of(HttpStatus status, String text, HttpServletRequest request, @Nullable String id) {
    String key = NAMED.contains(status.value()) ? Integer.toString(status.value()) : "other";
    ModelAndView page = new ModelAndView(DeskViewResolver.PREFIX + "error", status);
    page.addObject("shell", shell(request));
    page.addObject("heading", words.say("error." + key + ".title"));
    page.addObject("reason", text);
    page.addObject("status", status.value());
    page.addObject("id", id);
    return page;
  }

  /** Bare also for somebody who came in once and may not any more. */
  private Shell shell(HttpServletRequest request) {
    try {
      return request.getUserPrincipal() == null ? shells.bare(request) : shells.of(request);
    } catch (AuthenticationException notAnyMore) {
      return shells.bare(request);
    }
  }
}
