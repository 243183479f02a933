package io.postillion.plugin.client;

/** Whoever asks is no client, or is not any more. */
final class NoVisitException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NoVisitException() {
    super("Open the link of the invitation.");
  }
}
