package io.postillion.connectors.http;

import io.postillion.core.publish.Permit;
import okhttp3.Call;
import okhttp3.EventListener;

/** Notices when a request begins to go out: before that, nothing can have been done over there. */
final class Departure extends EventListener {

  private final Permit permit;
  private volatile boolean begun;

  Departure(Permit permit) {
    this.permit = permit;
  }

  /** The connection is open and nothing was written yet. */
  void leave() {
    permit.require();
  }

  boolean hasBegun() {
    return begun;
  }

  @Override
  public void requestHeadersStart(Call call) {
    begun = true;
  }
}
