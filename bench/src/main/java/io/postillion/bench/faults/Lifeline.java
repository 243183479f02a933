package io.postillion.bench.faults;

import java.util.ArrayList;
import java.util.List;

/**
 * What keeps a node alive. Everything through which a node has an effect on the world, its
 * connections to the database and to the network, passes here first: a halted node's threads end
 * there, a frozen node's threads stand there until it thaws. That is as good as halting the process
 * at that line, for there are no other effects.
 */
final class Lifeline {

  private enum State {
    RUNNING,
    FROZEN,
    HALTED
  }

  private final List<Runnable> cut = new ArrayList<>();
  private State state = State.RUNNING;

  /** Goes on only while the node lives. */
  synchronized void pass() {
    boolean interrupted = false;
    while (state == State.FROZEN) {
      try {
        wait();
      } catch (InterruptedException later) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    if (state == State.HALTED) {
      throw new Halted();
    }
  }

  synchronized boolean isHalted() {
    return state == State.HALTED;
  }

  synchronized void freeze() {
    if (state == State.RUNNING) {
      state = State.FROZEN;
    }
  }

  synchronized void thaw() {
    if (state == State.FROZEN) {
      state = State.RUNNING;
      notifyAll();
    }
  }

  /** Nothing of this node has any effect from here on, and its connections are cut. */
  void halt() {
    List<Runnable> connections;
    synchronized (this) {
      state = State.HALTED;
      notifyAll();
      connections = List.copyOf(cut);
      cut.clear();
    }
    connections.forEach(Runnable::run);
  }

  /** Cut when the node halts; at once when it has. */
  void holds(Runnable connection) {
    synchronized (this) {
      if (state != State.HALTED) {
        cut.add(connection);
        return;
      }
    }
    connection.run();
  }
}
