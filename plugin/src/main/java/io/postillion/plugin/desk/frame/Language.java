package io.postillion.plugin.desk.frame;

import io.postillion.plugin.security.CurrentPerson;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.WebUtils;

/**
 * Picks the language of a page: what the person last switched to ({@code ?lang=fr}, then a cookie),
 * else the language of their account, else what the browser asks for, else English.
 */
public final class Language implements HandlerInterceptor {

  /** The languages that the desk speaks. */
  public static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.FRENCH);

  private static final String COOKIE = "postillion-language";

  private final CurrentPerson current;

  public Language(CurrentPerson current) {
    this.current = current;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    LocaleContextHolder.setLocale(of(request));
    spoken(request.getParameter("lang")).ifPresent(chosen -> remember(chosen, request, response));
    return true;
  }

  Locale of(HttpServletRequest request) {
    return Stream.<Supplier<Optional<Locale>>>of(
            () -> spoken(request.getParameter("lang")),
            () ->
                Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                    .map(Cookie::getValue)
                    .flatMap(Language::spoken),
            () -> Optional.ofNullable(request.getUserPrincipal()).flatMap(known -> theirs()),
            () ->
                Collections.list(request.getLocales()).stream()
                    .flatMap(wanted -> spoken(wanted.getLanguage()).stream())
                    .findFirst())
        .flatMap(wish -> wish.get().stream())
        .findFirst()
        .orElse(Locale.ENGLISH);
  }

  /** Empty also for somebody who came in once and may not any more. */
  private Optional<Locale> theirs() {
    try {
      return spoken(current.get().locale().getLanguage());
    } catch (AuthenticationException notAnyMore) {
      return Optional.empty();
    }
  }

  private static Optional<Locale> spoken(@Nullable String tag) {
    return SPOKEN.stream().filter(locale -> locale.getLanguage().equals(tag)).findFirst();
  }

  private static void remember(
      Locale chosen, HttpServletRequest request, HttpServletResponse response) {
    ResponseCookie cookie =
        ResponseCookie.from(COOKIE, chosen.getLanguage())
            .path(request.getContextPath() + "/")
            .maxAge(Duration.ofDays(365))
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
