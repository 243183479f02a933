package io.postillion.plugin.desk.view;

import io.postillion.core.check.Finding;
import io.postillion.core.check.Severity;
import io.postillion.plugin.desk.frame.Words;
import io.postillion.plugin.desk.text.Visible;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A finding in words.
 *
 * @param severity in lower case
 * @param quote the characters it points at; null when it is about the post as a whole
 * @param passage the nearest passage of the source; null when there is none
 * @param times how often the same was found, e.g. a word that stands there twice
 */
public record FindingLine(
    String code,
    String severity,
    String text,
    @Nullable String quote,
    @Nullable String passage,
    int times) {

  /** The heaviest first; a passage that several in a row are near to is shown with the last. */
  public static List<FindingLine> of(List<Finding> findings, String text, Words words) {
    Map<Said, List<Finding>> same =
        findings.stream()
            .sorted(Comparator.comparing(Finding::severity).reversed())
            .collect(Collectors.groupingBy(Said::of, LinkedHashMap::new, Collectors.toList()));
    List<Finding> sorted = new ArrayList<>(same.values().stream().map(all -> all.get(0)).toList());
    List<Integer> times = same.values().stream().map(List::size).toList();
    for (int i = 0; i + 1 < sorted.size(); i++) {
      if (Objects.equals(sorted.get(i).passage(), sorted.get(i + 1).passage())) {
        sorted.set(i, sorted.get(i).near(null));
      }
    }
    return IntStream.range(0, sorted.size())
        .mapToObj(place -> of(sorted.get(place), times.get(place), text, words))
        .toList();
  }

  /** All that is said of a finding, but where it is. */
  private record Said(
      String code, Severity severity, List<String> arguments, @Nullable String passage) {

    static Said of(Finding finding) {
      return new Said(finding.code(), finding.severity(), finding.arguments(), finding.passage());
    }
  }

  private static FindingLine of(Finding finding, int times, String text, Words words) {
    return new FindingLine(
        finding.code(),
        finding.severity().name().toLowerCase(Locale.ROOT),
        Visible.text(words.finding(finding)),
        finding
            .where()
            .filter(span -> span.start() < text.length())
            .map(span -> Visible.line(span.in(text), 80))
            .orElse(null),
        finding.passage() == null ? null : Visible.text(finding.passage()),
        times);
  }

  public boolean blocks() {
    return severity.equals(Severity.BLOCKER.name().toLowerCase(Locale.ROOT));
  }
}
