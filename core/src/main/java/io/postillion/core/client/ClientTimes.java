package io.postillion.core.client;

import java.time.Duration;

/**
 * How long what lets clients in is good.
 *
 * @param invitation the link of an invitation, and the PIN beside it
 * @param code a code that was sent
 * @param visit since a code was typed
 */
public record ClientTimes(Duration invitation, Duration code, Duration visit) {

  public ClientTimes {
    if (!isPositive(invitation) || !isPositive(code) || !isPositive(visit)) {
      throw new IllegalArgumentException(
          "postillion.clients: invitation, code and visit must be longer than nothing");
    }
  }

  private static boolean isPositive(Duration duration) {
    return duration.compareTo(Duration.ZERO) > 0;
  }
}
