package io.postillion.core.ai;

/** Whoever waited for work does not want it any more. No failure: nobody is asked in its stead. */
public final class CalledOffException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public CalledOffException() {
    super("Stopped by whoever waited for it. Nothing changed.");
  }
}
