package io.postillion.core.failure;

import org.jspecify.annotations.Nullable;

/**
 * It may or may not have been done: the answer was lost, late or unreadable. Nobody sends again
 * before having looked.
 */
public final class OutcomeUnknown extends Failure {

  private static final long serialVersionUID = 1L;

  public OutcomeUnknown(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  public OutcomeUnknown(String message) {
    this(message, null);
  }
}
