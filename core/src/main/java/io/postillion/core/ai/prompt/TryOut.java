package io.postillion.core.ai.prompt;

import io.postillion.core.ai.Draft;
import io.postillion.core.ai.DraftRequest;
import io.postillion.core.failure.Failure;
import java.util.Optional;

/** Shows what instructions make of a prompt, and of a draft that nobody keeps. */
public interface TryOut {

  /** All that a model would read. */
  String prompt(DraftRequest request, Optional<Instructions> house);

  /**
   * By the brand's models, or offline where it may ask none.
   *
   * @throws Failure when there is no draft; the message says why, for people
   */
  Draft draft(DraftRequest request, Optional<Instructions> house);
}
