package io.postillion.connectors.http;

import okhttp3.Call;
import okhttp3.EventListener;

/** Notices when a request begins to go out: before that, nothing can have been done over there. */
final class Departure extends EventListener {

  private volatile boolean begun;

  boolean hasBegun() {
    return begun;
  }

  @Override
  public void requestHeadersStart(Call call) {
    begun = true;
  }
}
