package io.postillion.connectors.cms.folder;

/** A file that is no article as it is; the message says where, why, and what to write instead. */
final class UnreadableException extends Exception {

  private static final long serialVersionUID = 1L;

  UnreadableException(String message) {
    super(message);
  }

  UnreadableException(String message, Throwable cause) {
    super(message, cause);
  }

  /**
   * @param line of the file, the first is 1
   */
  static UnreadableException at(int line, String message) {
    return new UnreadableException("Line %d: %s".formatted(line, message));
  }
}
