package io.postillion.processes.rest;

/** The engine did not answer, or not for us; nobody knows whether it heard. */
public final class EngineAwayException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  EngineAwayException(String message, Throwable cause) {
    super(message, cause);
  }

  EngineAwayException(String message) {
    super(message);
  }
}
