package io.postillion.bench.faults;

/** How the fake network treats one request. {@code AFTER} means: after it was accepted. */
enum Mishap {
  NONE,
  /** The connection is reset while the request is still being sent. */
  RESET_BEFORE,
  RESET_AFTER,
  /** Never an answer. */
  SILENT_BEFORE,
  SILENT_AFTER,
  /** Never an answer, and accepted when nobody waits for one any more. */
  QUEUED,
  /** Accepted, and the answer drips so slowly that nobody waits for its end. */
  TRICKLE,
  /** Accepted, and the answer takes its time, but comes. */
  SLOW,
  /** 429. */
  TOO_MANY,
  /** 429 with a Retry-After of a second. */
  WAIT,
  /** 503. */
  DOWN,
  /** 500. */
  BROKEN_BEFORE,
  BROKEN_AFTER,
  /** Accepted, and the answer is no answer. */
  GARBAGE,
  /** 401. */
  SIGNED_OUT,
  /** 422. */
  REFUSED;

  boolean accepts() {
    return switch (this) {
      case NONE, RESET_AFTER, SILENT_AFTER, QUEUED, TRICKLE, SLOW, BROKEN_AFTER, GARBAGE -> true;
      default -> false;
    };
  }
}
