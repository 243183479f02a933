package io.postillion.connectors.social.bluesky;

import io.postillion.connectors.http.Answer;
import io.postillion.connectors.http.Call;

/** An answer together with the call that it answers. */
record Reply(Call call, Answer answer) {

  /** The error's name, e.g. {@code RecordNotFound}; empty when there is none. */
  String error() {
    return Xrpc.error(answer);
  }
}
