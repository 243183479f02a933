package io.postillion.core.failure;

import org.jspecify.annotations.Nullable;

/**
 * A CMS, network or model did not do what was asked. The type says what to do next; the message
 * says what happened, to which channel, source or post, and what a person can do.
 */
public abstract sealed class Failure extends RuntimeException
    permits Transient, Rejected, Unauthorised, OutcomeUnknown {

  private static final long serialVersionUID = 1L;

  Failure(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
