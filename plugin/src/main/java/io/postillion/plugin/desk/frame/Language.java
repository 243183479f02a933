package io.postillion.plugin.desk.frame;

import io.postillion.core.people.Languages;
import io.postillion.core.people.Person;
import io.postillion.plugin.security.CurrentPerson;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
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
 * else the language of their account, else what the browser asks for, else English. Whoever's
 * account says no language is written to in the one they read.
 */
public final class Language implements HandlerInterceptor {

  /** The languages that the desk speaks. */
  public static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.FRENCH);

  private static final String COOKIE = "postillion-language";
  private static final String READ = Language.class.getName() + ".read";

  private final CurrentPerson current;
  private final Languages languages;

  public Language(CurrentPerson current, Languages languages) {
    this.current = current;
    this.languages = languages;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    Locale locale = of(request);
    LocaleContextHolder.setLocale(locale);
    Optional<Locale> chosen = spoken(request.getParameter("lang"));
    chosen.ifPresent(language -> remember(language, request, response));
    keep(read(locale, request), request);
    return true;
  }

  /** Once for each session and language, whatever it is that is asked for. */
  private void keep(Locale read, HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null && read.equals(session.getAttribute(READ))) {
      return;
    }
    person(request)
        .ifPresent(
            person -> {
              if (person.locale().getLanguage().isEmpty()) {
                languages.read(person.id(), read);
              }
              if (session != null) {
                session.setAttribute(READ, read);
              }
            });
  }

  /** With the country that the browser says, if it says one of this language. */
  private static Locale read(Locale language, HttpServletRequest request) {
    return Collections.list(request.getLocales()).stream()
        .filter(wanted -> wanted.getLanguage().equals(language.getLanguage()))
        .findFirst()
        .map(wanted -> new Locale(wanted.getLanguage(), wanted.getCountry()))
        .orElse(language);
  }

  Locale of(HttpServletRequest request) {
    return Stream.<Supplier<Optional<Locale>>>of(
            () -> spoken(request.getParameter("lang")),
            () ->
                Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                    .map(Cookie::getValue)
                    .flatMap(Language::spoken),
            () -> person(request).flatMap(reader -> spoken(reader.locale().getLanguage())),
            () ->
                Collections.list(request.getLocales()).stream()
                    .flatMap(wanted -> spoken(wanted.getLanguage()).stream())
                    .findFirst())
        .flatMap(wish -> wish.get().stream())
        .findFirst()
        .orElse(Locale.ENGLISH);
  }

  /** Empty also for somebody who came in once and may not any more. */
  private Optional<Person> person(HttpServletRequest request) {
    try {
      return Optional.ofNullable(request.getUserPrincipal()).map(known -> current.get());
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
