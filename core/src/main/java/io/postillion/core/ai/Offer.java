package io.postillion.core.ai;

import io.postillion.core.check.Finding;
import io.postillion.core.check.Severity;
import java.util.List;

/**
 * A suggestion as a person should see it before they take it.
 *
 * @param findings what the checks would find in the text with the words in it, and do not find now
 */
public record Offer(Suggestion suggestion, List<Why> why, List<Finding> findings) {

  public Offer {
    why = List.copyOf(why);
    findings = List.copyOf(findings);
  }

  Offer withId(SuggestionId id) {
    return new Offer(suggestion.withId(id), why, findings);
  }

  boolean blocks() {
    return findings.stream().anyMatch(finding -> finding.severity() == Severity.BLOCKER);
  }
}
