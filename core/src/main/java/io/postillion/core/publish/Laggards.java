package io.postillion.core.publish;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Finds what is due within moments and was not woken: while the engine works off thousands of
 * timers that it missed, what is due now must not wait for its turn among them. Usually it finds
 * nothing, for the engine wakes posts minutes before they are due. No brand tolerates less than
 * what is looked back here, so nothing is woken that a person would have to be asked about.
 */
final class Laggards {

  /** Woken at one look. */
  private static final int MOST = 100;

  private final Ledger ledger;
  private final Duration ahead;
  private final Clock clock;

  /** What was already there at the last look, so that the engine has had its chance. */
  private Set<PublicationId> idle = Set.of();

  /** Each is woken once; if that fails, it is the engine's worker's again. */
  private final Set<PublicationId> woken = new HashSet<>();

  Laggards(Ledger ledger, Duration ahead, Clock clock) {
    this.ledger = ledger;
    this.ahead = ahead;
    this.clock = clock;
  }

  /**
   * @param waker prepares one; returns at once
   */
  synchronized void look(Consumer<Publication> waker) {
    Instant now = clock.instant();
    List<Publication> found =
        ledger.imminent(now.minus(DepartureBoard.GRACE), now.plus(ahead), MOST);
    Set<PublicationId> ids =
        found.stream().map(Publication::id).collect(Collectors.toUnmodifiableSet());
    woken.retainAll(ids);
    found.stream()
        .filter(entry -> idle.contains(entry.id()) && woken.add(entry.id()))
        .forEach(waker);
    idle = ids;
  }
}
