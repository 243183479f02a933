package io.postillion.core.failure;

import org.jspecify.annotations.Nullable;

/** A definite no to this content as it is: it was not done and never will be without a change. */
public final class Rejected extends Failure {

  private static final long serialVersionUID = 1L;

  public Rejected(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  public Rejected(String message) {
    this(message, null);
  }
}
