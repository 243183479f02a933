package io.postillion.connectors.social.x;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.params.converter.ArgumentConverter;

/**
 * Reads the texts of the vector files: <code>\&#117;{1F525}</code> is a code point, {@code \r} and
 * {@code \n} line breaks, and <code>3×ab+c</code> is {@code abababc}.
 */
final class VectorText implements ArgumentConverter {

  private static final Pattern CODE_POINT = Pattern.compile("\\\\u\\{([0-9A-F]+)}");
  private static final Pattern REPEATED = Pattern.compile("(\\d+)×(.*)");

  @Override
  public Object convert(Object source, ParameterContext context) {
    String text =
        CODE_POINT
            .matcher((String) source)
            .replaceAll(
                match ->
                    Matcher.quoteReplacement(
                        Character.toString(Integer.parseInt(match.group(1), 16))));
    text = text.replace("\\r", "\r").replace("\\n", "\n");
    return REPEATED.matcher(text).lookingAt()
        ? Stream.of(text.split("\\+")).map(VectorText::repeated).collect(Collectors.joining())
        : text;
  }

  private static String repeated(String part) {
    Matcher times = REPEATED.matcher(part);
    return times.matches() ? times.group(2).repeat(Integer.parseInt(times.group(1))) : part;
  }
}
