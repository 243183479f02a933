package io.postillion.core.post;

import java.time.Instant;

/**
 * Something that happened to a post, for its history.
 *
 * @param actor the person's name, the model, or {@code postillion}
 * @param detail in a few words; may be empty
 */
public record PostEvent(PostId post, Instant at, Kind kind, String actor, String detail) {

  /** The actor when no person and no model did it. */
  public static final String SYSTEM = "postillion";

  /** What happened; each has a message {@code event.<name>} in every locale of the desk. */
  public enum Kind {
    PLANNED,
    DRAFTED,
    DRAFT_FAILED,
    /** The actor translated it from another post; the detail says for whom. */
    TRANSLATED,
    /** It was drafted without a model although the brand has one; the detail says why. */
    WITHOUT_MODEL,
    PICTURE_LEFT_OUT,
    EDITED,
    /** The actor corrected an approved text; the detail says which words, its approval holds. */
    CORRECTED,
    /** Words of the actor were taken into the text; the detail says by whom. */
    ASSISTED,
    CHECKED,
    /** The actor agreed, and others are still asked. */
    AGREED,
    /** The actor did not agree, and others are still asked. */
    OBJECTED,
    APPROVED,
    /** A standing approval of the actor covered it; the detail says of which form. */
    APPROVED_BEFOREHAND,
    CHANGES_REQUESTED,
    REJECTED,
    APPROVAL_VOIDED,
    /** Nobody approved it in time. */
    EXPIRED,
    REMINDED,
    /** The review waited too long; the detail says who was told as well. */
    ESCALATED,
    /** The actor answered for somebody who is asked; the detail says for whom. */
    STOOD_IN,
    /** The actor handed the review to a colleague; the detail says to whom. */
    DELEGATED,
    SCHEDULED,
    RESCHEDULED,
    /** The actor put it into a campaign; the detail says which. */
    CAMPAIGN_CHOSEN,
    /** The actor took it out of its campaign; the detail says which. */
    CAMPAIGN_LEFT,
    ARMED,
    SENDING,
    /** One post of a thread is out; the detail says which of how many. */
    PART_OUT,
    /** The network refuses the next post of a thread. */
    STOPPED,
    /** A person left a thread as far as it was out. */
    LEFT,
    PUBLISHED,
    POSTPONED,
    LATE,
    REFUSED,
    UNAUTHORISED,
    UNKNOWN,
    LOOKED,
    ADOPTED,
    WRITTEN_BACK,
    WRITE_BACK_FAILED,
    /** It goes on on another version of a model; the detail says which. */
    MIGRATED,
    CANCELLED,
    /** A link that shows the post was made for the actor. */
    LINK_SENT,
    /** The actor opened their link; the detail may say from which address. */
    LINK_OPENED,
    /** The actor took a link back; the detail says whose. */
    LINK_REVOKED,
    /** The actor said something about it, beside the text. */
    REMARKED
  }
}
