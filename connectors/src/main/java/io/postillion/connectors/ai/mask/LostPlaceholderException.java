package io.postillion.connectors.ai.mask;

/** An answer changed a placeholder, or made one up; the message says which, to the model too. */
public final class LostPlaceholderException extends Exception {

  private static final long serialVersionUID = 1L;

  LostPlaceholderException(String placeholder) {
    super("it has the placeholder %s, which the question does not have".formatted(placeholder));
  }
}
