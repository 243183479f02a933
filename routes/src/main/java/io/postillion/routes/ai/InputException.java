package io.postillion.routes.ai;

/** What was handed over does not say what is to be done; it would be the same the next time. */
final class InputException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  InputException(String message) {
    super(message);
  }

  InputException(IllegalArgumentException cause) {
    super(cause.getMessage(), cause);
  }
}
