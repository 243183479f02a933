package io.postillion.core.evidence;

/** Whether a hash that was kept is the hash of what is kept now. */
public enum Check {
  MATCHES,
  DIFFERS,
  /** There is nothing left to compute it from. */
  MISSING;

  static Check of(boolean same) {
    return same ? MATCHES : DIFFERS;
  }
}
