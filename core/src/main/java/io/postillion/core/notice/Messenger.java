package io.postillion.core.notice;

import io.postillion.core.failure.Failure;

/** Brings letters by one means. */
public interface Messenger {

  Means means();

  /**
   * Whether all its letters go through one server, so that one that does not answer holds them all.
   */
  default boolean hasOneServer() {
    return false;
  }

  /**
   * @throws Failure when it did not get through; what it says to people is without secrets
   */
  void send(Letter letter, Address to);
}
