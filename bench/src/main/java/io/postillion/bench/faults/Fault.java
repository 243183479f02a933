package io.postillion.bench.faults;

import java.util.List;
import java.util.Locale;

/** What goes wrong. */
enum Fault {
  /** The node halts at that line; nothing after it happens. */
  HALT,
  /** The node stands still until others had time to take over, and then goes on. */
  FREEZE,
  /** The database is killed and comes back. */
  DATABASE,
  /** The node halts, and the network resets connections. */
  RESET(Mishap.RESET_BEFORE, Mishap.RESET_AFTER),
  /** The node halts, and the network says nothing. */
  BLACK_HOLE(Mishap.SILENT_BEFORE, Mishap.SILENT_AFTER, Mishap.QUEUED),
  /** The node halts, and the network's answers drip. */
  TRICKLE(Mishap.TRICKLE),
  /** The node halts, and the network answers with an error or with garbage. */
  REFUSAL(
      Mishap.TOO_MANY,
      Mishap.WAIT,
      Mishap.DOWN,
      Mishap.BROKEN_BEFORE,
      Mishap.BROKEN_AFTER,
      Mishap.GARBAGE,
      Mishap.SIGNED_OUT,
      Mishap.REFUSED),
  /** The node halts, an answer is lost, and what was accepted does not show at once. */
  LAG(Mishap.RESET_AFTER, Mishap.QUEUED),
  /** The node's clock is set forward or back, and corrected after a while. */
  CLOCK;

  private final List<Mishap> mishaps;

  Fault(Mishap... mishaps) {
    this.mishaps = List.of(mishaps);
  }

  boolean isOfTheNetwork() {
    return !mishaps.isEmpty();
  }

  /** What the network does about it; empty when it is none of the network's faults. */
  List<Mishap> mishaps() {
    return mishaps;
  }

  /** What happens to the node: faults of the network strike posts whose node was halted. */
  Fault ofTheNode() {
    return isOfTheNetwork() ? HALT : this;
  }

  String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
