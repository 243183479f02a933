package io.postillion.core.publish;

/**
 * There is nothing to send: the post was called off, edited or moved while it was armed. What
 * happens next is the business of whoever did that.
 */
public final class NotDueException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NotDueException(String message) {
    super(message);
  }
}
