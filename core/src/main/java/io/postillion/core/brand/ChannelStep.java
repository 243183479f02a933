package io.postillion.core.brand;

import io.postillion.core.people.PersonId;
import java.time.Instant;

/** Somebody did something about a channel. */
public record ChannelStep(
    BrandId brand, ChannelId channel, Kind kind, PersonId person, Instant at) {

  /** What was done. */
  public enum Kind {
    ADDED,
    /** Its credential was typed anew. */
    RENEWED,
    REMOVED
  }
}
