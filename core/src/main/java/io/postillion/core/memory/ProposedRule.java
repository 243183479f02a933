package io.postillion.core.memory;

import java.util.List;

/**
 * What people changed again and again.
 *
 * @param evidence one for each post
 * @param kept in how many approved posts it stands all the same
 */
public record ProposedRule(VoiceRuleId id, Change change, List<Evidence> evidence, int kept) {

  public ProposedRule {
    evidence = List.copyOf(evidence);
  }
}
