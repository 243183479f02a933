package io.postillion.bench.faults;

import java.util.Locale;

/** Lines at which a post may stand when its node is struck, in the order of its way out. */
enum Point {
  /** The engine's job executor has locked the timer and not fired it. */
  TIMER_SEEN,
  /** The worker has the task and has done nothing about it. */
  TASK_FETCHED,
  /** The channel's new token is here, the old one is used up, and nothing is written down. */
  TOKEN_UNSAVED,
  /** Prepared, written down as armed, and not due yet. */
  ARMED,
  /** The ledger says {@code SENDING}, committed, and no byte has gone. */
  CLAIMED,
  /** Half of the request is on the wire. */
  HALF_SENT,
  /** The network has accepted it, and its answer has not come. */
  ANSWER_LOST,
  /** The answer is here and not written down. */
  ANSWERED,
  /** One post of a thread is out and written down, and the next has not begun. */
  PART_STORED,
  /** The ledger says {@code SENT}, and the engine's task is still open. */
  STORED,
  /** The network was asked whether it is out, and what it answered is not written down. */
  READING_BACK,
  /** A person edits the post, or calls it off, at the very moment at which it is due. */
  RACING;

  /** Whether a thread stops there; at the others the post stands without one. */
  boolean stops() {
    return this != ARMED && this != RACING;
  }

  /** Once it is stored the network is not talked to again. */
  boolean talksAfterwards() {
    return this != STORED;
  }

  String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
