package io.postillion.core.flow.rehearsal;

import io.postillion.core.NotFoundException;
import io.postillion.core.failure.Transient;
import io.postillion.core.flow.running.Model;
import java.util.List;

/**
 * Plays models on an engine of their own that is thrown away. The engine that works, its history
 * and its clock are not touched, no worker is called, and nothing is sent.
 */
public interface Rehearsals {

  /**
   * Those that can be rehearsed: about one post, with people in them, and without code; by name.
   */
  List<Model> models();

  /**
   * @throws NotFoundException when the model is not one of {@link #models()}
   * @throws Transient when too many rehearse at the same time
   */
  Rehearsed play(Play play);
}
