package io.postillion.plugin.desk.frame;

import io.postillion.core.NotFoundException;
import io.postillion.core.RefusedException;
import io.postillion.core.failure.Failure;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** Surrounds every page of the desk, and says what happened when one cannot be shown. */
@ControllerAdvice({"io.postillion.plugin.desk", "io.postillion.plugin.client.team"})
final class Frame {

  private static final Logger LOG = LoggerFactory.getLogger(Frame.class);

  private final Shells shells;
  private final Words words;
  private final ErrorPage errors;

  Frame(Shells shells, Words words) {
    this.shells = shells;
    this.words = words;
    this.errors = new ErrorPage(shells, words);
  }

  @ModelAttribute
  void shell(HttpServletRequest request, Model model) {
    model.addAttribute("shell", shells.of(request));
  }

  @ExceptionHandler({NotFoundException.class, MethodArgumentTypeMismatchException.class})
  ModelAndView notFound(HttpServletRequest request) {
    return errors.of(HttpStatus.NOT_FOUND, request, null);
  }

  @ExceptionHandler
  ModelAndView refused(RefusedException refusal, HttpServletRequest request) {
    return errors.of(Refusal.status(refusal), words.refusal(refusal), request, null);
  }

  @ExceptionHandler
  ModelAndView failed(Failure failure, HttpServletRequest request) {
    return errors.of(HttpStatus.BAD_GATEWAY, String.valueOf(failure.getMessage()), request, null);
  }

  /** Who may see a page is not decided here. */
  @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
  void leaveToSecurity(RuntimeException denied) {
    throw denied;
  }

  @ExceptionHandler
  ModelAndView unexpected(RuntimeException surprise, HttpServletRequest request) {
    String id = UUID.randomUUID().toString().substring(0, 8);
    LOG.error(
        "Error {} on {} {}", id, request.getMethod(), Untold.in(request.getRequestURI()), surprise);
    return errors.of(HttpStatus.INTERNAL_SERVER_ERROR, request, id);
  }
}
