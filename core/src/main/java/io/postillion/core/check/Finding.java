package io.postillion.core.check;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a rule found.
 *
 * @param code the message {@code finding.<code>} in every locale of the desk, e.g. {@code
 *     length.tooLong}
 * @param span where in the text; null when it concerns the post as a whole or a picture
 * @param arguments for the message, in its order
 * @param passage the nearest passage of the source; null when there is none
 */
public record Finding(
    String code,
    Severity severity,
    @Nullable Span span,
    List<String> arguments,
    @Nullable String passage) {

  public Finding {
    arguments = List.copyOf(arguments);
  }

  public static Finding of(String code, Severity severity, String... arguments) {
    return new Finding(code, severity, null, List.of(arguments), null);
  }

  public static Finding at(Span span, String code, Severity severity, String... arguments) {
    return new Finding(code, severity, span, List.of(arguments), null);
  }

  public Finding near(@Nullable String nearestPassage) {
    return new Finding(code, severity, span, arguments, nearestPassage);
  }

  public Optional<Span> where() {
    return Optional.ofNullable(span);
  }
}
