package io.postillion.plugin.client;

import io.postillion.core.Secret;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * What a client's browser keeps. It is sent to the pages for clients only, and nothing but them
 * reads it.
 */
final class VisitCookie {

  static final String NAME = "postillion-client";

  private final String base;

  VisitCookie(String base) {
    this.base = base;
  }

  static Optional<Secret> of(HttpServletRequest request) {
    return Optional.ofNullable(WebUtils.getCookie(request, NAME))
        .map(Cookie::getValue)
        .filter(value -> !value.isBlank())
        .map(Secret::of);
  }

  String set(Secret visit, Duration life, HttpServletRequest request) {
    return cookie(visit.reveal(), life, request);
  }

  String forget(HttpServletRequest request) {
    return cookie("", Duration.ZERO, request);
  }

  /** Lax, because clients come from their mail. */
  private String cookie(String value, Duration life, HttpServletRequest request) {
    return ResponseCookie.from(NAME, value)
        .path(request.getContextPath() + base)
        .maxAge(life)
        .httpOnly(true)
        .secure(request.isSecure())
        .sameSite("Lax")
        .build()
        .toString();
  }
}
