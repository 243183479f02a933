package io.postillion.core.failure;

import org.jspecify.annotations.Nullable;

/** The account's token or password is refused: nothing was done, a person must reconnect it. */
public final class Unauthorised extends Failure {

  private static final long serialVersionUID = 1L;

  public Unauthorised(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  public Unauthorised(String message) {
    this(message, null);
  }
}
