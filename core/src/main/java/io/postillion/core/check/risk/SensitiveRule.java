package io.postillion.core.check.risk;

import io.postillion.core.brand.Sensitive;
import io.postillion.core.check.Checkable;
import io.postillion.core.check.Finding;
import io.postillion.core.check.FindingCode;
import io.postillion.core.check.Rule;
import io.postillion.core.check.Span;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Topics and days that the brand treads softly around. */
final class SensitiveRule implements Rule {

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  @Override
  public List<Finding> check(Checkable draft) {
    Sensitive sensitive = draft.around().policy().sensitive();
    return Stream.concat(
            sensitive.topics().stream().flatMap(topic -> topic(draft.content().text(), topic)),
            draft.around().departure().stream()
                .flatMap(
                    day ->
                        sensitive.on(day).stream()
                            .map(name -> FindingCode.RISK_DAY.found(day, name))))
        .toList();
  }

  private static Stream<Finding> topic(String text, String topic) {
    String words =
        String.join(
            "[\\s\\u00A0\\u202F]+",
            BLANKS.splitAsStream(topic.strip()).map(SensitiveRule::quoted).toList());
    return Pattern.compile(
            "(?<![\\p{L}\\p{M}\\p{N}_])" + words + "(?:s|es|x)?(?![\\p{L}\\p{M}\\p{N}_])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
        .matcher(text)
        .results()
        .map(
            match ->
                FindingCode.RISK_TOPIC.at(new Span(match.start(), match.end()), match.group()));
  }

  private static String quoted(String word) {
    return Pattern.quote(word.replace('’', '\'')).replace("'", "\\E['’]\\Q");
  }
}
