package io.postillion.plugin.api.problem;

/** The request itself is wrong; the message says what, where, and how it should be. */
public final class BadRequestException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public BadRequestException(String message) {
    super(message);
  }
}
