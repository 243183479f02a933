package io.postillion.connectors.pictures;

/** Bytes that are no whole picture; the message completes "The picture … ". */
final class BrokenPictureException extends Exception {

  private static final long serialVersionUID = 1L;

  BrokenPictureException(String message) {
    super(message);
  }

  static BrokenPictureException cutShort() {
    return new BrokenPictureException("ends in the middle");
  }
}
