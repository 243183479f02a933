package io.postillion.core.approval;

import io.postillion.core.flow.WorkItem;
import io.postillion.core.people.Person;
import io.postillion.core.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A question that somebody may answer now.
 *
 * @param onBehalfOf who is asked, where they left it to this person; null when the person is
 */
public record Turn(WorkItem question, @Nullable Person onBehalfOf) {

  public @Nullable PersonId forWhom() {
    return onBehalfOf == null ? null : onBehalfOf.id();
  }
}
