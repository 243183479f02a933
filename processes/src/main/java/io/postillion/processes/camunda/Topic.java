package io.postillion.processes.camunda;

import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.variable.VariableMap;

/** One topic of the engine, as one worker sees it. Each method is a transaction of its own. */
interface Topic {

  String name();

  /** Locks what waits, oldest first. */
  List<Held> lock(int most);

  /** Whether {@link #lock} itself waits for work, so that asking again at once is no haste. */
  default boolean waits() {
    return false;
  }

  /** Whoever waits for work waits no longer. */
  default void stopWaiting() {}

  void extend(String task);

  void unlock(String task);

  /** Whether the task still exists and is locked by this worker. */
  boolean holds(String task);

  void complete(String task, VariableMap variables);

  void raise(String task, String code, String message);

  /**
   * @param retries none left means an incident
   */
  void fail(String task, String message, String details, int retries, Duration after);

  /** Gives tasks that ended in an incident another chance. */
  void revive(int retries);
}
