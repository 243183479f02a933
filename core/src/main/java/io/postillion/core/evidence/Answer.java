package io.postillion.core.evidence;

import io.postillion.core.approval.Decision;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One person's answer to one question of an approval process.
 *
 * @param forWhom who was asked, where the person stood in; null otherwise
 * @param beforehand the form by which the person approved words that they did not read; null where
 *     they read them
 * @param carriedFrom id of the person's answer to the words before a correction, which kept it;
 *     null where they answered to these
 * @param group that was asked
 * @param step what the process calls the question; null when the engine does not know any more
 * @param revision its number; 0 when it is not there any more
 * @param seal of the revision, as the person saw it
 * @param sealCheck whether that is the hash of what the revision says now
 * @param voidedAt when a newer revision or round took its force; null while it counts
 */
public record Answer(
    String id,
    Decision decision,
    Who person,
    @Nullable Who forWhom,
    @Nullable Beforehand beforehand,
    @Nullable String carriedFrom,
    String group,
    String question,
    @Nullable String step,
    int revision,
    String seal,
    Check sealCheck,
    String comment,
    Instant at,
    @Nullable Instant voidedAt) {

  /**
   * A standing approval.
   *
   * @param words of the form, with its gaps
   * @param seal of the form, as the person saw it
   * @param sealCheck whether that is the hash of what the form says now
   * @param at when the person gave it
   */
  public record Beforehand(
      String id,
      String form,
      String words,
      String seal,
      Check sealCheck,
      Instant at,
      Instant until,
      @Nullable Instant revokedAt) {}
}
