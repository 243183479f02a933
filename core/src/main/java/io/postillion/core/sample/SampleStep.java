package io.postillion.core.sample;

import io.postillion.core.brand.BrandId;
import io.postillion.core.people.PersonId;
import java.time.Instant;

/**
 * One entry of the journal: somebody removed the samples of a brand, or brought them back.
 *
 * @param number of this brand, from 1 without a gap
 * @param articles how many it was about
 */
public record SampleStep(
    BrandId brand, int number, Kind kind, int articles, PersonId person, Instant at) {

  /** What was done; each has a message {@code samples.step.<name>} in every locale of the desk. */
  public enum Kind {
    REMOVED,
    BROUGHT_BACK
  }

  public SampleStep {
    if (number < 1 || articles < 0) {
      throw new IllegalArgumentException(
          "Entries are counted from 1 and articles from 0, not %d and %d"
              .formatted(number, articles));
    }
  }
}
