package io.postillion.connectors.cms.feed;

/** What came is no feed; the message says what it is, and what to do. */
final class NoFeedException extends Exception {

  private static final long serialVersionUID = 1L;

  NoFeedException(String message) {
    super(message);
  }

  NoFeedException(String message, Throwable cause) {
    super(message, cause);
  }
}
