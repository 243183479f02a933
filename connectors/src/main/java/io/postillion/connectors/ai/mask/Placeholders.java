package io.postillion.connectors.ai.mask;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.postillion.core.ai.PersonalData.Hidden;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Placeholders such as {@code [[EMAIL_1]]}, numbered as they are first needed. */
final class Placeholders implements Disguise {

  private static final String KINDS = "(?:EMAIL|TEXT|IBAN|CARD|PHONE|NAME)";

  /** A placeholder of ours, whole or in pieces, or what could be taken for one. */
  static final String LOOKALIKE = "(?i:\\[\\[\\s*%1$s(?:_\\d+]])?|%1$s_\\d+)".formatted(KINDS);

  private static final Pattern GIVEN_OUT =
      Pattern.compile("(?<whole>\\[\\[%s_\\d+]])|%s".formatted(KINDS, LOOKALIKE));

  private final Finder finder;
  private final Map<String, String> placeholders = new HashMap<>();
  private final Map<String, String> values = new LinkedHashMap<>();
  private final Map<Finder.Kind, Integer> numbers = new EnumMap<>(Finder.Kind.class);

  Placeholders(Finder finder) {
    this.finder = finder;
  }

  @Override
  public String hide(String text) {
    StringBuilder hidden = new StringBuilder();
    int at = 0;
    Finder.@Nullable Found found = finder.next(text, 0);
    while (found != null) {
      hidden
          .append(text, at, found.start())
          .append(placeholder(found.kind(), text.substring(found.start(), found.end())));
      at = found.end();
      found = finder.next(text, at);
    }
    return hidden.append(text, at, text.length()).toString();
  }

  private String placeholder(Finder.Kind kind, String value) {
    return placeholders.computeIfAbsent(
        value,
        fresh -> {
          String placeholder = "[[%s_%d]]".formatted(kind, numbers.merge(kind, 1, Integer::sum));
          values.put(placeholder, fresh);
          return placeholder;
        });
  }

  /** What was hidden until now. */
  List<Hidden> hidden() {
    return values.entrySet().stream()
        .map(value -> new Hidden(value.getValue(), value.getKey()))
        .toList();
  }

  @Override
  public String reveal(String answer) throws LostPlaceholderException {
    StringBuilder revealed = new StringBuilder();
    Matcher given = GIVEN_OUT.matcher(answer);
    int at = 0;
    while (given.find()) {
      String whole = given.group("whole");
      String value = whole == null ? null : values.get(whole);
      if (value == null) {
        throw new LostPlaceholderException(given.group());
      }
      revealed
          .append(answer, at, given.start())
          .append(JsonStringEncoder.getInstance().quoteAsString(value));
      at = given.end();
    }
    return revealed.append(answer, at, answer.length()).toString();
  }
}
