package io.postillion.plugin.api.problem;

import io.postillion.core.NotFoundException;
import io.postillion.core.RefusedException;
import io.postillion.core.failure.Failure;
import io.postillion.core.failure.OutcomeUnknown;
import io.postillion.core.failure.Transient;
import io.postillion.core.failure.Unauthorised;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Turns whatever goes wrong below one path into problem details; elsewhere it stays out of it. */
public final class ProblemResolver implements HandlerExceptionResolver {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemResolver.class);
  private static final Duration USUAL_WAIT = Duration.ofSeconds(30);

  private final String root;

  /**
   * @param root e.g. {@code /api/v1/}
   */
  public ProblemResolver(String root) {
    this.root = root;
  }

  private record Found(ProblemType type, String detail) {}

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception problem) {
    if (!request.getRequestURI().startsWith(request.getContextPath() + root)
        || problem instanceof AuthenticationException
        || problem instanceof AccessDeniedException) {
      return null;
    }
    Found found = find(problem);
    if (problem instanceof Transient later) {
      Duration wait = later.retryAfter().orElse(USUAL_WAIT);
      response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait.toSeconds())));
    }
    if (problem instanceof ErrorResponse spring) {
      spring.getHeaders().forEach((name, values) -> response.setHeader(name, values.get(0)));
    }
    try {
      Problems.write(request, response, found.type(), found.detail());
    } catch (IOException gone) {
      throw new UncheckedIOException("The caller hung up before the answer", gone);
    }
    return new ModelAndView();
  }

  /** For where an answer is under way already. */
  public static Problem describe(Exception problem, String instance) {
    Found found = find(problem);
    return Problem.of(found.type(), found.detail(), instance);
  }

  private static Found find(Exception problem) {
    if (problem instanceof RefusedException refused) {
      return new Found(ProblemType.of(refused.reason()), words(problem));
    }
    if (problem instanceof NotFoundException) {
      return new Found(ProblemType.NOT_FOUND, words(problem));
    }
    if (problem instanceof Failure failure) {
      return new Found(typeOf(failure), words(problem));
    }
    if (problem instanceof BadRequestException) {
      return new Found(ProblemType.MALFORMED, words(problem));
    }
    if (problem instanceof HttpMessageNotReadableException unreadable) {
      return new Found(ProblemType.MALFORMED, Malformed.words(unreadable.getCause()));
    }
    if (problem instanceof MethodArgumentTypeMismatchException wrong) {
      return mismatch(wrong);
    }
    if (problem instanceof MissingServletRequestParameterException missing) {
      return new Found(
          ProblemType.MALFORMED, "'%s' is missing.".formatted(missing.getParameterName()));
    }
    if (problem instanceof ErrorResponse spring && spring.getStatusCode().is4xxClientError()) {
      return ofSpring(spring);
    }
    String number = UUID.randomUUID().toString();
    LOG.error("Problem {}", number, problem);
    return new Found(
        ProblemType.BROKEN,
        "This is our fault and in the log as problem %s. Give an administrator that number."
            .formatted(number));
  }

  private static ProblemType typeOf(Failure failure) {
    if (failure instanceof Transient) {
      return ProblemType.OUT_OF_REACH;
    }
    if (failure instanceof Unauthorised) {
      return ProblemType.RECONNECT;
    }
    return failure instanceof OutcomeUnknown
        ? ProblemType.OUTCOME_UNKNOWN
        : ProblemType.OTHER_SIDE_REFUSED;
  }

  /** An address with an id that cannot be one leads nowhere; elsewhere it is a slip of the pen. */
  private static Found mismatch(MethodArgumentTypeMismatchException wrong) {
    if (wrong.getParameter().hasParameterAnnotation(PathVariable.class)) {
      return new Found(
          ProblemType.NOT_FOUND,
          words(new NotFoundException(wrong.getName(), String.valueOf(wrong.getValue()))));
    }
    return new Found(
        ProblemType.MALFORMED,
        "'%s' is '%s' but must be %s."
            .formatted(wrong.getName(), wrong.getValue(), Malformed.form(wrong.getRequiredType())));
  }

  private static Found ofSpring(ErrorResponse spring) {
    String detail = String.valueOf(spring.getBody().getDetail());
    return switch (spring.getStatusCode().value()) {
      case 404 -> new Found(ProblemType.NOT_FOUND, "There is nothing at this address.");
      case 405 -> new Found(ProblemType.METHOD_NOT_ALLOWED, detail);
      case 406 -> new Found(ProblemType.NOT_ACCEPTABLE, detail);
      case 413 -> new Found(ProblemType.TOO_LARGE, detail);
      case 415 -> new Found(ProblemType.UNSUPPORTED_MEDIA_TYPE, detail);
      default -> new Found(ProblemType.MALFORMED, detail);
    };
  }

  private static String words(Exception problem) {
    return String.valueOf(problem.getMessage());
  }
}
