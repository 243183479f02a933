package io.postillion.core.flow.rehearsal;

import io.postillion.core.flow.Whereabouts;
import java.util.List;

/**
 * How a rehearsal went.
 *
 * @param happenings in their order
 * @param where the way through the diagrams
 */
public record Rehearsed(List<Happening> happenings, Whereabouts where) {

  public Rehearsed {
    happenings = List.copyOf(happenings);
  }
}
