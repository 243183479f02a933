package io.postillion.plugin.api.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a body in the words of its writer, never in those of our classes. */
final class Malformed {

  private static final String NO_OBJECT = "The body is not a JSON object. Send one.";

  private static final Map<Class<?>, String> FORMS =
      Map.of(
          Instant.class, "a point in time like 2027-01-31T09:30:00Z",
          ZoneId.class, "a time zone like Europe/Paris",
          UUID.class, "an id like 3f0c8a52-6f0b-4a0e-9d5e-1d1f0a3c7b11");

  private Malformed() {}

  static String words(@Nullable Throwable cause) {
    if (cause instanceof UnrecognizedPropertyException unknown) {
      return "'%s' is not known here. Known are: %s."
          .formatted(path(unknown), join(unknown.getKnownPropertyIds().stream()));
    }
    if (cause instanceof ValueInstantiationException wrong
        && wrong.getCause() instanceof IllegalArgumentException why) {
      return String.valueOf(why.getMessage());
    }
    if (cause instanceof InvalidFormatException wrong) {
      return "'%s' is '%s' but must be %s."
          .formatted(path(wrong), wrong.getValue(), form(wrong.getTargetType()));
    }
    if (cause instanceof JsonMappingException wrong && !wrong.getPath().isEmpty()) {
      return "'%s' has the wrong form.".formatted(path(wrong));
    }
    if (cause instanceof JsonMappingException) {
      return NO_OBJECT;
    }
    if (cause instanceof JsonProcessingException broken && broken.getLocation() != null) {
      JsonLocation at = broken.getLocation();
      return "The body is not JSON from line %d, column %d on."
          .formatted(at.getLineNr(), at.getColumnNr());
    }
    return NO_OBJECT;
  }

  /** How a value of this type is to be written. */
  static String form(@Nullable Class<?> type) {
    if (type != null && type.isEnum()) {
      return "one of "
          + join(Stream.of(type.getEnumConstants()).map(value -> Word.of((Enum<?>) value)));
    }
    return FORMS.getOrDefault(type == null ? Object.class : type, "of another form");
  }

  private static String path(JsonMappingException problem) {
    return problem.getPath().stream()
        .map(
            step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
        .collect(Collectors.joining("."));
  }

  private static String join(Stream<?> values) {
    return values.map(String::valueOf).collect(Collectors.joining(", "));
  }
}
