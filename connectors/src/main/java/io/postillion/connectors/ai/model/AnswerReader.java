package io.postillion.connectors.ai.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a record out of what a model says. Repaired is what can be repaired without guessing: talk
 * and code fences around the object, thoughts before it, commas too many, line breaks in strings.
 */
final class AnswerReader<A> {

  /** UTF-16 units. */
  static final int LONGEST = 50_000;

  private static final Pattern THOUGHTS = Pattern.compile("(?s)^\\s*<think>.*?</think>");

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(
              JsonReadFeature.ALLOW_TRAILING_COMMA, JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private final Class<A> type;

  AnswerReader(Class<A> type) {
    this.type = type;
  }

  /**
   * @param said null when the model gave no text at all
   */
  A read(@Nullable String said) throws MalformedAnswerException {
    String text = said == null ? "" : said;
    if (text.length() > LONGEST) {
      throw new MalformedAnswerException("it is far too long", "", null);
    }
    String object = THOUGHTS.matcher(text).replaceFirst("");
    int start = object.indexOf('{');
    int end = object.lastIndexOf('}');
    if (start < 0 || end < start) {
      throw new MalformedAnswerException(
          text.isBlank() ? "it is empty" : "it holds no JSON object", text, null);
    }
    try {
      return JSON.readValue(object.substring(start, end + 1), type);
    } catch (ValueInstantiationException e) {
      throw new MalformedAnswerException(reason(e), text, e);
    } catch (JsonProcessingException e) {
      throw new MalformedAnswerException("it cannot be read: " + e.getOriginalMessage(), text, e);
    }
  }

  /**
   * @param written what stands between the quotation marks
   */
  static Optional<String> text(String written) {
    try {
      return Optional.of(JSON.readValue('"' + written + '"', String.class));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** A record's constructor says it best. */
  private static String reason(ValueInstantiationException refused) {
    return refused.getCause() instanceof IllegalArgumentException why
        ? String.valueOf(why.getMessage())
        : refused.getOriginalMessage();
  }
}
