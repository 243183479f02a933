package io.postillion.plugin.client;

/** A client asks for more than people do. */
final class TooManyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TooManyException() {
    super("Too much at once. Try again in a quarter of an hour.");
  }
}
