package io.postillion.core.check.claim;

/** What a source makes of a statement. */
public enum Verdict {
  /** A passage says as much. */
  SUPPORTED,
  /** No passage says it, and none speaks against it. */
  NOT_FOUND,
  /** A passage says it of something else, with less certainty, or denies it. */
  CONTRADICTED
}
