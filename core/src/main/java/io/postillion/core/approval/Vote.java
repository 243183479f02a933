package io.postillion.core.approval;

import io.postillion.core.form.StandingId;
import io.postillion.core.people.PersonId;
import io.postillion.core.post.PostId;
import io.postillion.core.post.Revision;
import io.postillion.core.post.RevisionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One person's answer to one question of an approval process, on exactly one revision. An approval
 * comes about when the process has heard enough votes, and has the id of the vote that decided.
 *
 * @param seal of the revision, as the person saw it
 * @param onBehalfOf who was asked, where the person stood in for somebody; null otherwise
 * @param standing the standing approval of the person that covered these words; null where they
 *     read them themselves
 * @param carriedFrom the person's vote for the words before a correction; null where they voted for
 *     these
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
    @Nullable StandingId standing,
    @Nullable ApprovalId carriedFrom,
    String question,
    String asked,
    String comment,
    Instant at,
    @Nullable Instant voidedAt) {

  /** Of somebody who read the words. */
  public Vote(
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
    this(
        id,
        post,
        revision,
        seal,
        decision,
        person,
        onBehalfOf,
        null,
        null,
        question,
        asked,
        comment,
        at,
        voidedAt);
  }

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

  /**
   * The same for a corrected text; see {@link io.postillion.core.correct.Correction}.
   *
   * @throws IllegalStateException when it rests on a standing approval: a form is not corrected
   */
  public Vote carriedTo(Revision corrected, Instant when) {
    if (standing != null) {
      throw new IllegalStateException("A vote that rests on a form is not carried to other words");
    }
    ApprovalId next = ApprovalId.random();
    return new Vote(
        next,
        post,
        corrected.id(),
        corrected.seal(),
        decision,
        person,
        onBehalfOf,
        null,
        id,
        "carried/" + next,
        asked,
        comment,
        when,
        null);
  }

  /** What the process came to by it. */
  public Approval approval(Instant when) {
    return new Approval(id, post, revision, seal, decision, person, comment, when, null);
  }
}
