package io.postillion.plugin.desk.frame;

/** A date and time that cannot be understood. */
public final class UnreadableTimeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String typed;

  public UnreadableTimeException(String typed, Throwable cause) {
    super("'%s' is not a date and time".formatted(typed), cause);
    this.typed = typed;
  }

  public String typed() {
    return typed;
  }
}
