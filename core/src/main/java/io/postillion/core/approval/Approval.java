package io.postillion.core.approval;

import io.postillion.core.people.PersonId;
import io.postillion.core.post.PostId;
import io.postillion.core.post.RevisionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person's decision on one revision.
 *
 * @param seal of the revision, as the person saw it
 * @param voidedAt when a newer revision took its force away; null while it holds
 */
public record Approval(
    ApprovalId id,
    PostId post,
    RevisionId revision,
    String seal,
    Decision decision,
    PersonId person,
    String comment,
    Instant at,
    @Nullable Instant voidedAt) {

  public boolean holds() {
    return decision == Decision.APPROVED && voidedAt == null;
  }
}
