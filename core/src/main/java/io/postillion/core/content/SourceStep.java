package io.postillion.core.content;

import io.postillion.core.brand.BrandId;
import io.postillion.core.people.PersonId;
import java.time.Instant;
import java.util.List;

/** Somebody did something about a source. */
public record SourceStep(
    BrandId brand, SourceId source, Kind kind, List<Change> changes, PersonId person, Instant at) {

  public SourceStep {
    changes = List.copyOf(changes);
  }

  /** What was done. */
  public enum Kind {
    ADDED,
    CHANGED,
    PAUSED,
    RESUMED,
    REMOVED
  }

  /** What may be another afterwards. */
  public enum Field {
    NAME,
    ADDRESS,
    USER,
    /** That it is another; never which. */
    PASSWORD,
    PLAIN_PERMALINKS
  }

  /**
   * @param from empty where there was nothing
   * @param to empty where there is nothing any more
   */
  public record Change(Field field, String from, String to) {}
}
