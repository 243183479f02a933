package io.postillion.plugin.client;

import io.postillion.core.client.Client;
import io.postillion.plugin.security.RateLimit;
import java.time.Clock;
import java.time.Duration;

/** How much one client, or one address without a visit, may ask for. */
final class Limits {

  static final int CODES = 5;
  static final int GUESSES = 20;
  static final int ACTS = 60;

  private static final Duration WHILE = Duration.ofMinutes(15);

  private final RateLimit codes;
  private final RateLimit guesses;
  private final RateLimit acts;

  Limits(Clock clock) {
    codes = new RateLimit(CODES, Duration.ofHours(1), clock);
    guesses = new RateLimit(GUESSES, WHILE, clock);
    acts = new RateLimit(ACTS, WHILE, clock);
  }

  /** Whether one more code may be sent. */
  boolean mayHaveCode(Client client) {
    return codes.spend(client.id().toString());
  }

  /** Whether one more code may be tried from this address. */
  boolean mayGuess(String address) {
    return guesses.spend(address);
  }

  /** Whether one more thing may be decided or said. */
  boolean mayAct(Client client) {
    return acts.spend(client.id().toString());
  }
}
