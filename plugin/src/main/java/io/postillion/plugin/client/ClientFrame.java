package io.postillion.plugin.client;

import io.postillion.core.NotFoundException;
import io.postillion.plugin.desk.frame.Shells;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** Surrounds the pages for clients, and says what happened when one cannot be shown. */
@ControllerAdvice(assignableTypes = {DoorPage.class, ClientPages.class, NoSuchPage.class})
final class ClientFrame {

  private static final Logger LOG = LoggerFactory.getLogger(ClientFrame.class);

  private final Shells shells;

  ClientFrame(Shells shells) {
    this.shells = shells;
  }

  @ModelAttribute
  void shell(HttpServletRequest request, Model model) {
    model.addAttribute("shell", shells.bare(request));
  }

  @ExceptionHandler
  ModelAndView nobody(NoVisitException nobody, HttpServletRequest request) {
    return page("client.out", HttpStatus.UNAUTHORIZED, request);
  }

  @ExceptionHandler({
    NotFoundException.class,
    MethodArgumentTypeMismatchException.class,
    MissingServletRequestParameterException.class
  })
  ModelAndView notFound(HttpServletRequest request) {
    return page("client.gone", HttpStatus.NOT_FOUND, request);
  }

  @ExceptionHandler
  ModelAndView tooMany(TooManyException tooMany, HttpServletRequest request) {
    return page("client.tooMany", HttpStatus.TOO_MANY_REQUESTS, request);
  }

  /** Without the address, which may hold a token. */
  @ExceptionHandler
  ModelAndView unexpected(RuntimeException surprise, HttpServletRequest request) {
    LOG.error(
        "Error {} on a page for clients", UUID.randomUUID().toString().substring(0, 8), surprise);
    return page("client.broken", HttpStatus.INTERNAL_SERVER_ERROR, request);
  }

  private ModelAndView page(String say, HttpStatus status, HttpServletRequest request) {
    ModelAndView page = new ModelAndView("desk:client-gone", status);
    page.addObject("shell", shells.bare(request));
    page.addObject("say", say);
    return page;
  }
}
