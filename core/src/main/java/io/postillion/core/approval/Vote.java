package io.postillion.core.approval;

import io.postillion.core.people.PersonId;
import io.postillion.core.post.PostId;
import io.postillion.core.post.RevisionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One person's answer to one question of an approval process, on exactly one revision. An approval
 * comes about when the process has heard enough votes, and has the id of the vote that decided.
 *
 * @param seal of the revision, as the person saw it
 * @param onBehalfOf who was asked, where the person stood in for somebody; null otherwise
 * @param question the engine's id of the question; each is answered once
 * @param asked the group that was asked, e.g. {@code legal}
 * @param voidedAt when a newer revision or a new round took its force away; null while it counts
 */
public record Vote(
    ApprovalId id,
    PostId post,
    RevisionId revision,
    String seal,
    Decision decision,
    PersonId person,
    @Nullable PersonId onBehalfOf,
    String question,
    String asked,
    String comment,
    Instant at,
    @Nullable Instant voidedAt) {

  public boolean counts() {
    return voidedAt == null;
  }

  /** The person gave it, or another on their behalf. */
  public boolean isOf(PersonId one) {
    return person.equals(one) || one.equals(onBehalfOf);
  }

  /** It counts, for these words. */
  public boolean countsFor(RevisionId words) {
    return counts() && revision.equals(words);
  }

  /** What the process came to by it. */
  Approval approval(Instant when) {
    return new Approval(id, post, revision, seal, decision, person, comment, when, null);
  }
}
