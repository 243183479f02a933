package io.postillion.plugin.desk.frame;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorViewResolver;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/**
 * The desk's error page for what went wrong outside of its controllers (no such page, no right, a
 * stale form), for addresses of the desk only: a host's own error pages stay as they are.
 */
public final class DeskErrorViews implements ErrorViewResolver, Ordered {

  private static final Logger LOG = LoggerFactory.getLogger(DeskErrorViews.class);

  private final List<String> roots;
  private final Language language;
  private final ErrorPage errors;

  /**
   * @param roots the beginnings of the desk's addresses
   */
  public DeskErrorViews(List<String> roots, Language language, Shells shells, Words words) {
    this.roots = List.copyOf(roots);
    this.language = language;
    this.errors = new ErrorPage(shells, words);
  }

  @Override
  public @Nullable ModelAndView resolveErrorView(
      HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
    String path =
        String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
            .substring(request.getContextPath().length());
    if (roots.stream().noneMatch(root -> path.equals(root) || path.startsWith(root + "/"))) {
      return null;
    }
    LocaleContextHolder.setLocale(language.of(request));
    String id = null;
    if (status.is5xxServerError()) {
      id = UUID.randomUUID().toString().substring(0, 8);
      LOG.error("Error {} on {}: {}", id, Untold.in(path), model.get("message"));
    }
    return errors.of(status, request, id);
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }
}
