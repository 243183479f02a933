package io.postillion.plugin.client;

import io.postillion.plugin.desk.frame.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;

/** Before it is known who comes: what their browser asks for, as far as the desk speaks it. */
final class Spoken implements HandlerInterceptor {

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    LocaleContextHolder.setLocale(
        Collections.list(request.getLocales()).stream()
            .map(wanted -> Locale.forLanguageTag(wanted.getLanguage()))
            .filter(Language.SPOKEN::contains)
            .findFirst()
            .orElse(Locale.ENGLISH));
    return true;
  }
}
