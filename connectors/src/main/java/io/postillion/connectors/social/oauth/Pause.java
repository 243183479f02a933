package io.postillion.connectors.social.oauth;

import io.postillion.core.failure.Transient;
import java.time.Duration;

/** How to wait between two looks. */
@FunctionalInterface
interface Pause {

  void of(Duration span);

  /** Lets the thread sleep; when it is interrupted, the whole errand is to be tried later. */
  static void sleeping(Duration span) {
    try {
      Thread.sleep(span.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Transient("Stopped while waiting for a token to be renewed", null, e);
    }
  }
}
