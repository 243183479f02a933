package io.postillion.core.publish;

import java.time.Instant;
import java.util.concurrent.CompletionStage;

/** Wakes armed posts at the second, from memory: losing it loses nothing, armed is not sent. */
@FunctionalInterface
public interface DueQueue {

  /** Completes, on a thread that may do work, when the time has come; at once when it is past. */
  CompletionStage<Void> at(Instant due);
}
