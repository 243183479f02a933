package io.postillion.core.approval;

import java.util.Set;

/**
 * Whom an approval process asks, and by which rule it came to this.
 *
 * @param group who is asked: a role or a group of people, e.g. {@code approver} or {@code legal}
 * @param step what the model calls the step, e.g. {@code Review for legal}
 * @param process the approval process, e.g. {@code approval-two-steps}
 * @param why the matched rule's reason; empty when the process was not told
 * @param notBy who may not answer although the group is asked
 */
public record Asked(String group, String step, String process, String why, Set<Exclusion> notBy) {

  /** One person of the approvers, whatever they did before. */
  public static final Asked APPROVER = new Asked("approver", "", "", "", Set.of());

  /** Who may not answer. The model says it in the input {@code notBy} of the user task. */
  public enum Exclusion {
    /** Four eyes: whoever wrote a word of it; {@code authors}. */
    AUTHORS,
    /** Whoever has answered in this round; {@code voters}. */
    VOTERS
  }

  public Asked {
    notBy = Set.copyOf(notBy);
  }
}
