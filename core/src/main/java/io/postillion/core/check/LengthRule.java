package io.postillion.core.check;

import io.postillion.core.check.NetworkLimits.Measure;
import io.postillion.core.post.ThreadText;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Each post of a text must hold every measure of its network; the finding points at what is beyond.
 */
final class LengthRule implements Rule {

  private static final Pattern GRAPHEME = Pattern.compile("\\X");

  @Override
  public List<Finding> check(Checkable draft) {
    return draft.limits().counted(draft.content().text()).stream()
        .flatMap(part -> draft.limits().text().stream().flatMap(measure -> check(part, measure)))
        .toList();
  }

  private static Stream<Finding> check(ThreadText.Part part, Measure measure) {
    String text = part.text();
    int over = -measure.left(text);
    return over <= 0
        ? Stream.empty()
        : Stream.of(
            FindingCode.LENGTH_TOO_LONG.at(
                beyond(text, measure).from(part.start()), over, measure.max(), measure.unit()));
  }

  /** Never cuts a character that people see as one; at least the last one is beyond. */
  private static Span beyond(String text, Measure measure) {
    List<Integer> ends = GRAPHEME.matcher(text).results().map(match -> match.end()).toList();
    int fitting = 0;
    int tooMany = ends.size();
    while (tooMany - fitting > 1) {
      int middle = (fitting + tooMany) / 2;
      if (measure.left(text.substring(0, ends.get(middle - 1))) >= 0) {
        fitting = middle;
      } else {
        tooMany = middle;
      }
    }
    return new Span(fitting == 0 ? 0 : ends.get(fitting - 1), text.length());
  }
}
