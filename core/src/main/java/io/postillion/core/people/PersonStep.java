package io.postillion.core.people;

import io.postillion.core.brand.BrandId;
import java.time.Instant;

/**
 * Somebody did something about a person of the brand.
 *
 * @param about whom
 * @param rights what they may do for the brand from then on; none where it is about something else
 * @param detail e.g. the address that a link was sent to; often empty
 * @param person who did it
 */
public record PersonStep(
    BrandId brand,
    PersonId about,
    Kind kind,
    Rights rights,
    String detail,
    PersonId person,
    Instant at) {

  /** What was done. */
  public enum Kind {
    /** An account was made, with these rights. */
    CREATED,
    /** Somebody who has or had an account got rights for this brand. */
    ADDED,
    /** Their rights were changed. */
    CHANGED,
    RENAMED,
    /** They are written at another address, or at none. */
    READDRESSED,
    REMOVED,
    /** Whoever made the link to choose a password was shown it. */
    LINK_SHOWN,
    /** It was sent, and shown to nobody. */
    LINK_MAILED,
    /** They chose a password by such a link. */
    PASSWORD_SET
  }
}
