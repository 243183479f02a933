package io.postillion.core.publish;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/**
 * An armed post that waits for its time.
 *
 * @param wake not looked at before; when it is due, or later when something held it back
 * @param answer completed when it is out, or will not go out from here
 */
record Departure(Publication entry, Instant wake, CompletableFuture<Sent> answer) {

  Departure at(Instant later) {
    return new Departure(entry, later, answer);
  }
}
