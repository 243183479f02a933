package io.postillion.core.memory;

import io.postillion.core.people.PersonId;
import io.postillion.core.post.PostId;
import java.time.Instant;
import java.util.List;

/**
 * What a person decided about a voice rule.
 *
 * @param evidence the posts that spoke for it when it was decided
 */
public record VoiceDecision(
    VoiceRuleId rule,
    Change change,
    Verdict verdict,
    PersonId by,
    Instant at,
    List<PostId> evidence) {

  /** The decision. */
  public enum Verdict {
    ACCEPTED,
    DISMISSED,
    WITHDRAWN
  }

  public VoiceDecision {
    evidence = List.copyOf(evidence);
  }
}
