package io.postillion.core.publish;

import io.postillion.core.failure.Rejected;

/** A network refuses a post of a thread whose first posts are out. */
final class HalfOutException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  HalfOutException(String message, Rejected refusal) {
    super(message, refusal);
  }
}
