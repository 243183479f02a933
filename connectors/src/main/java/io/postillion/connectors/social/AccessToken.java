package io.postillion.connectors.social;

import io.postillion.core.Secret;
import io.postillion.core.failure.Transient;
import io.postillion.core.failure.Unauthorised;

/** The access token of one channel, kept fresh by whoever keeps it. */
public interface AccessToken {

  /**
   * The token to use now.
   *
   * @throws Unauthorised when a person must reconnect the channel
   * @throws Transient when it cannot be renewed just now
   */
  Secret current();

  /** The network refused this token: {@link #current()} must not answer with it again. */
  void refused(Secret token);

  /** A token that never expires, or that nobody here can renew. */
  static AccessToken of(Secret token) {
    return new AccessToken() {

      @Override
      public Secret current() {
        return token;
      }

      /** Nothing can be done about it here: the network's refusal says what to do. */
      @Override
      public void refused(Secret refused) {}
    };
  }
}
