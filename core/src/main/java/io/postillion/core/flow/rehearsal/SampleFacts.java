package io.postillion.core.flow.rehearsal;

import io.postillion.core.check.Finding;
import io.postillion.core.check.Severity;
import io.postillion.core.check.risk.Risk;
import io.postillion.core.check.risk.RiskReport;
import io.postillion.core.post.Author;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the approval policy decides by, of a post that there need not be.
 *
 * @param worst the heaviest finding; empty when there is none
 * @param dueIn when the post is to go out, counted from the start
 */
public record SampleFacts(
    String network, Optional<Severity> worst, Author.Kind author, Risk risk, Duration dueIn) {

  static SampleFacts of(
      String network, List<Finding> findings, Author.Kind author, Duration dueIn) {
    return new SampleFacts(
        network,
        findings.stream().map(Finding::severity).max(Comparator.naturalOrder()),
        author,
        RiskReport.of(findings).risk(),
        dueIn);
  }

  /** In the words of the table. */
  Map<String, Object> words() {
    return Map.of(
        "network", network,
        "worst", worst.map(SampleFacts::word).orElse("none"),
        "author", word(author),
        "risk", word(risk));
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
